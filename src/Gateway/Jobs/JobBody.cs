using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Gateway;

/// <summary>A job as it is put: its frames by list, or by first and last.</summary>
/// <param name="TaskId">The task it is part of.</param>
public sealed record JobBody(string TaskId)
{
    /// <summary>What it is for.</summary>
    public JobType Type { get; init; }

    /// <summary>Its frames.</summary>
    public IReadOnlyList<int>? Frames { get; init; }

    /// <summary>Its first frame, instead of a list.</summary>
    public int? StartFrame { get; init; }

    /// <summary>Its last frame, inclusive.</summary>
    public int? StopFrame { get; init; }

    /// <summary>Its placeholder frames (mode <c>gt_pool</c>).</summary>
    public IReadOnlyList<HoneypotBody>? Honeypots { get; init; }

    /// <summary>Who annotates it.</summary>
    public string? Assignee { get; init; }

    /// <summary>Its stage.</summary>
    public JobStage Stage { get; init; }

    /// <summary>Its state.</summary>
    public JobProgress State { get; init; }

    internal JobDefinition ToDefinition() => new()
    {
        TaskId = TaskId,
        Type = Type,
        Frames = [.. (Frames ?? Enumerable.Range(StartFrame!.Value, StopFrame!.Value - StartFrame.Value + 1)).Distinct().Order()],
        Honeypots = [.. (Honeypots ?? []).Select(honeypot => new Honeypot(honeypot.Frame, honeypot.RealFrame)).OrderBy(honeypot => honeypot.Frame)],
        Assignee = Assignee,
        Stage = Stage,
        State = State,
    };
}
