using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>A task's ground truth as its platform gives it; the annotations travel beside it, named by their digest.</summary>
public sealed record TruthDefinition
{
    /// <summary>Stage of the ground-truth job.</summary>
    public required JobStage Stage { get; init; }

    /// <summary>State of the ground-truth job.</summary>
    public required JobProgress State { get; init; }

    /// <summary>Ordinary validation frames, or a pool shown through honeypots.</summary>
    public required TruthMode Mode { get; init; }

    /// <summary>Frames of the ground-truth job.</summary>
    public ImmutableArray<int> ValidationFrames { get; init; } = [];

    /// <summary>Validation frames that do not count.</summary>
    public ImmutableArray<int> DisabledFrames { get; init; } = [];

    /// <summary>Digest of the annotations.</summary>
    public required string AnnotationsDigest { get; init; }

    /// <summary>Ground truth is compared with only when its job is accepted and completed (CVAT's rule).</summary>
    public bool Configured => Stage == JobStage.Acceptance && State == JobProgress.Completed;
}
