using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>Ground truth as it is put, without its annotations.</summary>
/// <param name="Stage">Stage of the ground-truth job.</param>
/// <param name="State">State of the ground-truth job.</param>
/// <param name="Mode"><c>gt</c>, or <c>gt_pool</c> with honeypots.</param>
/// <param name="ValidationFrames">Frames of the ground-truth job.</param>
public sealed record TruthBody(JobStage Stage, JobProgress State, TruthMode Mode, IReadOnlyList<int> ValidationFrames)
{
    /// <summary>Validation frames that do not count.</summary>
    public IReadOnlyList<int>? DisabledFrames { get; init; }

    internal TruthDefinition ToDefinition(string digest) => new()
    {
        Stage = Stage,
        State = State,
        Mode = Mode,
        ValidationFrames = [.. ValidationFrames.Distinct().Order()],
        DisabledFrames = [.. (DisabledFrames ?? []).Distinct().Order()],
        AnnotationsDigest = digest,
    };
}
