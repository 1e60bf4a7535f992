using System.CommandLine;

namespace Feedback.Cli.Commands;

/// <summary><c>feedback score</c>: scores conformance cases, or two annotation documents.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE-OR-FOLDER") { Description = "Case or theme files (.json, .json.gz), or folders of them.", Arity = ArgumentArity.ZeroOrMore };
        var check = new Option<bool>("--check") { Description = "Compare with what the cases expect; the last line is 'N passed, N failed'." };
        var json = new Option<bool>("--json") { Description = "JSON lines, also on a terminal." };
        var truth = new Option<FileInfo?>("--ground-truth") { Description = "Annotations of the ground-truth job (CVAT's REST document)." };
        var annotations = new Option<FileInfo?>("--annotations") { Description = "Annotations of the job." };
        var labels = new Option<FileInfo?>("--labels") { Description = "Labels of the task: an array of CVAT's label objects." };
        var frames = new Option<FileInfo?>("--frames") { Description = "Frames: {frames, validation_frames, job?, deleted_frames?, disabled_frames?}." };
        var settings = new Option<FileInfo?>("--settings") { Description = "Quality settings by CVAT's names; missing ones have its defaults." };
        var command = new Command("score", "Scores conformance cases, or two annotation documents.") { paths, check, json, truth, annotations, labels, frames, settings };
        command.SetAction(parsed => ScoreRun.Run(new ScoreOptions(
            parsed.GetValue(paths) ?? [],
            parsed.GetValue(check),
            parsed.GetValue(json),
            parsed.GetValue(truth),
            parsed.GetValue(annotations),
            parsed.GetValue(labels),
            parsed.GetValue(frames),
            parsed.GetValue(settings))));
        return command;
    }
}
