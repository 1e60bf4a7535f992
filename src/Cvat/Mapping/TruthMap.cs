using Feedback.Actors;

namespace Feedback.Cvat;

/// <summary>From a ground-truth job and a validation layout to our ground truth.</summary>
public static class TruthMap
{
    /// <summary>The ground truth; frames outside the validation set may hold annotations, which do not count.</summary>
    /// <param name="job">The ground-truth job.</param>
    /// <param name="layout">The task's validation layout.</param>
    /// <param name="digest">Digest of the job's annotations.</param>
    /// <exception cref="CvatException">The layout has a mode we do not know.</exception>
    public static TruthDefinition Definition(CvatJob job, CvatLayout layout, string digest)
    {
        var validation = (layout.ValidationFrames ?? []).ToHashSet();
        return new TruthDefinition
        {
            Stage = JobMap.StageOf(job),
            State = JobMap.StateOf(job),
            Mode = layout.Mode switch
            {
                "gt" => TruthMode.Frames,
                "gt_pool" => TruthMode.Pool,
                _ => throw new CvatException(CvatTrouble.Unreadable, $"validation layout of task {job.TaskId}", "unknown mode"),
            },
            ValidationFrames = [.. validation.Order()],
            DisabledFrames = [.. (layout.DisabledFrames ?? []).Where(validation.Contains).Distinct().Order()],
            AnnotationsDigest = digest,
        };
    }
}
