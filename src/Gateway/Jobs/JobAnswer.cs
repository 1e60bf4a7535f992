using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>A job as it is answered.</summary>
public sealed record JobAnswer
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The task it is part of.</summary>
    public required string TaskId { get; init; }

    /// <summary>What it is for.</summary>
    public required JobType Type { get; init; }

    /// <summary>Its frames, ascending.</summary>
    public required ImmutableArray<int> Frames { get; init; }

    /// <summary>Its placeholder frames; never shown to its assignee, to whom they would give the validation frames away.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<HoneypotBody>? Honeypots { get; init; }

    /// <summary>Who annotates it.</summary>
    public required string? Assignee { get; init; }

    /// <summary>Its stage.</summary>
    public required JobStage Stage { get; init; }

    /// <summary>Its state.</summary>
    public required JobProgress State { get; init; }

    /// <summary>The present assignment.</summary>
    public required AssignmentAnswer Assignment { get; init; }

    /// <summary>A job as one with a certain right sees it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="job">The job.</param>
    /// <param name="right">What the caller may do.</param>
    /// <param name="view">What it is judged by; null where the task is gone.</param>
    internal static JobAnswer Of(string id, JobState job, Right right, TaskView? view) => new()
    {
        Id = id,
        TaskId = job.TaskId,
        Type = job.Type,
        Frames = job.Frames,
        Honeypots = right < Right.Platform ? null : [.. job.Honeypots.Select(honeypot => new HoneypotBody(honeypot.Frame, honeypot.RealFrame))],
        Assignee = job.Assignment.Assignee,
        Stage = job.Stage,
        State = job.State,
        Assignment = new AssignmentAnswer(
            job.Assignment.Assignee, job.Assignment.AssignedAt.UtcDateTime, job.Assignment.AttemptsUsed,
            right == Right.Staff || view is not { Settings.Rules: { MaxValidationsPerJob: > 0 } rules } ? null : ProtectionRules.Remaining(job, job.Assignment.Assignee, rules, view.Truth.Version)),
    };
}
