using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Gateway;

/// <summary>How many validation frames would make both errors rare, with as many objects a frame as now.</summary>
/// <param name="MostError">What rare means.</param>
/// <param name="FramesPerJob">Frames that every job needs; null if no number that was tried suffices, or no object is known.</param>
/// <param name="FramesInTask">The same for all regular jobs together. Where honeypots show one pool in every job, the pool needs only as many as one job.</param>
/// <param name="JobsTooShort">Jobs that have fewer frames than that in all; null where there is no number.</param>
public sealed record AdviceSuggestion(double MostError, int? FramesPerJob, int? FramesInTask, int? JobsTooShort)
{
    private const double Rare = 0.05;

    internal static AdviceSuggestion Of(AdviceQuestion question, AdviceFrames frames, IReadOnlyList<JudgedJob> jobs)
    {
        var needed = FramesNeeded.Of(question, frames.ObjectsPerFrame, frames.DesignEffect, Rare);
        return new AdviceSuggestion(Rare, needed, needed * jobs.Count, needed is null ? null : jobs.Count(job => job.FrameCount < needed));
    }
}
