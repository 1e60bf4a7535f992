using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Gateway;

/// <summary>Advice on one job.</summary>
/// <param name="JobId">The job.</param>
/// <param name="Frames">Frames it is judged by.</param>
/// <param name="Objects">Ground-truth objects on them.</param>
/// <param name="DesignEffect">By how much clustering on frames multiplies the variance of its score.</param>
/// <param name="GoodRejected">How often the good annotator is rejected in every attempt; null if the job cannot be judged.</param>
/// <param name="PoorAccepted">How often the poor annotator is accepted in some attempt; null if the job cannot be judged.</param>
public sealed record AdviceRow(string JobId, int Frames, int Objects, double DesignEffect, double? GoodRejected, double? PoorAccepted)
{
    internal static AdviceRow Of(JudgedJob job, AdviceQuestion question)
    {
        var (objects, effect) = (job.Judged.ObjectCount, job.Judged.DesignEffect(question.FrameCorrelation));
        var errors = job.CanBeJudged ? ErrorModel.Of(question, objects, effect) : null;
        return new AdviceRow(job.JobId, job.Judged.Objects.Length, objects, effect, errors?.GoodRejected, errors?.PoorAccepted);
    }
}
