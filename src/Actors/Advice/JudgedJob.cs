using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>A regular job and what it is judged by.</summary>
/// <param name="JobId">The job.</param>
/// <param name="FrameCount">All of its frames.</param>
/// <param name="Judged">Those it is judged by, with the objects of the ground truth on them.</param>
public sealed record JudgedJob(string JobId, int FrameCount, JudgedFrames Judged)
{
    /// <summary>Whether there is anything to judge it by.</summary>
    public bool CanBeJudged => Judged.ObjectCount > 0;
}
