using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Gateway;

/// <summary>A validation set as it falls on the regular jobs of its task. A frame in several jobs counts in each.</summary>
/// <param name="Jobs">Regular jobs.</param>
/// <param name="JobsNotJudged">Those without a ground-truth object on any of their frames.</param>
/// <param name="Frames">Frames that jobs are judged by.</param>
/// <param name="Objects">Ground-truth objects on them.</param>
/// <param name="ObjectsPerFrame">Their mean; 0 without frames.</param>
/// <param name="DesignEffect">By how much clustering on frames multiplies the variance of a score.</param>
public sealed record AdviceFrames(int Jobs, int JobsNotJudged, int Frames, int Objects, double ObjectsPerFrame, double DesignEffect)
{
    internal static AdviceFrames Of(IReadOnlyList<JudgedJob> jobs, double correlation)
    {
        var all = new JudgedFrames([.. jobs.SelectMany(job => job.Judged.Objects)]);
        var mean = all.Objects.Length == 0 ? 0 : (double)all.ObjectCount / all.Objects.Length;
        return new AdviceFrames(
            jobs.Count, jobs.Count(job => !job.CanBeJudged), all.Objects.Length, all.ObjectCount, mean, all.DesignEffect(correlation));
    }
}
