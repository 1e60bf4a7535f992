using System.Collections.Immutable;

namespace Feedback.Scoring;

/// <summary>What of a task is compared at all.</summary>
/// <param name="Frames">All frames of the task.</param>
/// <param name="DeletedFrames">Frames deleted in the task.</param>
/// <param name="ValidationFrames">Frames of the ground-truth job (with honeypots: the pool).</param>
/// <param name="DisabledFrames">Validation frames excluded in the validation layout.</param>
public sealed record TruthLayout(
    ImmutableArray<FrameInfo> Frames,
    ImmutableArray<int> DeletedFrames,
    ImmutableArray<int> ValidationFrames,
    ImmutableArray<int> DisabledFrames);
