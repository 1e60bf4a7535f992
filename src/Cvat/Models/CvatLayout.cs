namespace Feedback.Cvat;

/// <summary>A task's validation layout: everything by the task's frame numbers.</summary>
public sealed record CvatLayout
{
    /// <summary><c>gt</c>, <c>gt_pool</c>, or null where the task has no validation set.</summary>
    public string? Mode { get; init; }

    /// <summary>Frames of the ground-truth job.</summary>
    public IReadOnlyList<int>? ValidationFrames { get; init; }

    /// <summary>Those that do not count.</summary>
    public IReadOnlyList<int>? DisabledFrames { get; init; }

    /// <summary>Placeholder frames of jobs (<c>gt_pool</c>).</summary>
    public IReadOnlyList<int>? HoneypotFrames { get; init; }

    /// <summary>The frames they show, in the same order.</summary>
    public IReadOnlyList<int>? HoneypotRealFrames { get; init; }
}
