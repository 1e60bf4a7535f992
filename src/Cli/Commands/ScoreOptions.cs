namespace Feedback.Cli.Commands;

/// <summary>What was asked of <c>feedback score</c>.</summary>
internal sealed record ScoreOptions(
    string[] Paths, bool Check, bool Json, FileInfo? GroundTruth, FileInfo? Annotations, FileInfo? Labels, FileInfo? Frames, FileInfo? Settings);
