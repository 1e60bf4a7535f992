using System.Runtime.InteropServices;
using Feedback.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>What a task must be like.</summary>
internal static class TaskChecks
{
    private const int MaxFrames = 1_000_000;
    private const int MaxSide = 100_000;
    private const int MaxStaff = 10_000;

    /// <summary>Null if the task is in order.</summary>
    public static ProblemHttpResult? Check(TaskBody task)
    {
        var errors = new Errors();
        errors.Require(task.Name.Length is > 0 and <= 1000, "name", "Must have 1 to 1000 characters.");
        if (task.ProjectId is not null) errors.RequireId(task.ProjectId, "project_id");
        errors.Require(task.ImageUrl is null || IsImageUrl(task.ImageUrl), "image_url", "Must be an http or https address, or a path that begins with one slash, of at most 2000 characters.");
        CheckFrames(task, errors);
        errors.Require(task.Staff is null or { Count: <= MaxStaff }, "staff", $"Must not list more than {MaxStaff} persons.");
        for (var i = 0; i < task.Staff?.Count && !errors.IsFull; i++) errors.RequireId(task.Staff[i], $"staff[{i}]");
        if (errors.Any) return errors.ToProblem();
        return LabelSet.TryParse(JsonMarshal.GetRawUtf8Value(task.Labels), out _, out var error) ? null : Errors.Of(error, "labels");
    }

    private static bool IsImageUrl(string address) =>
        address.Length <= 2000
        && ((address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal))
            || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"));

    private static void CheckFrames(TaskBody task, Errors errors)
    {
        errors.Require(task.Frames.Count <= MaxFrames, "frames", $"Must not be more than {MaxFrames}.");
        var seen = new HashSet<int>(task.Frames.Count);
        for (var i = 0; i < task.Frames.Count && !errors.Any; i++)
        {
            var frame = task.Frames[i];
            errors.Require(frame is not null, $"frames[{i}]", "Must not be null.");
            if (frame is null) return;
            errors.Require(frame.Frame >= 0, $"frames[{i}].frame", "Must not be negative.");
            errors.Require(seen.Add(frame.Frame), $"frames[{i}].frame", "Stands there twice.");
            errors.Require(frame.Width is > 0 and <= MaxSide, $"frames[{i}].width", $"Must be from 1 to {MaxSide}.");
            errors.Require(frame.Height is > 0 and <= MaxSide, $"frames[{i}].height", $"Must be from 1 to {MaxSide}.");
        }

        for (var i = 0; i < task.DeletedFrames?.Count && !errors.IsFull; i++)
        {
            errors.Require(seen.Contains(task.DeletedFrames[i]), $"deleted_frames[{i}]", "Is not among the frames.");
        }
    }
}
