using System.Diagnostics.CodeAnalysis;
using Feedback.Actors;
using Feedback.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Feedback.Gateway;

/// <summary>Query parameters of the advice; what is left out comes from the task's settings.</summary>
/// <param name="Good">True quality of a good annotator: probability that an object is right.</param>
/// <param name="Poor">True quality of a poor annotator.</param>
/// <param name="Threshold">Score required.</param>
/// <param name="Attempts">Attempts an assignment has.</param>
/// <param name="FrameCorrelation">How alike the objects of one frame fare, 0 to 1.</param>
internal sealed record AdviceQuery(
    [FromQuery(Name = "good")] double? Good,
    [FromQuery(Name = "poor")] double? Poor,
    [FromQuery(Name = "threshold")] double? Threshold,
    [FromQuery(Name = "attempts")] int? Attempts,
    [FromQuery(Name = "frame_correlation")] double? FrameCorrelation)
{
    /// <summary>Attempts assumed where feedback is switched off: CVAT's suggestion to start with.</summary>
    public const int UsualAttempts = 3;

    private const int MostAttempts = 1_000_000;

    /// <summary>The question with everything filled in; null and what is wrong if it makes no sense.</summary>
    public AdviceQuestion? Ask(EffectiveSettings settings, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        var threshold = Threshold ?? settings.Quality.TargetMetricThreshold;
        var attempts = Attempts ?? (settings.Rules.MaxValidationsPerJob is > 0 and var limit ? limit : UsualAttempts);
        var good = Good ?? AdviceQuestion.UsualGood(threshold);
        var poor = Poor ?? AdviceQuestion.UsualPoor(threshold);
        var correlation = FrameCorrelation ?? AdviceQuestion.UsualFrameCorrelation;
        var errors = new Errors();
        var sensible = threshold is > 0 and <= 1;
        errors.Require(sensible, "threshold", "Must be above 0 and at most 1; at 0 everything is accepted.");
        errors.Require(attempts is >= 1 and <= MostAttempts, "attempts", $"Must be from 1 to {MostAttempts}.");
        errors.Require(!sensible || (good >= threshold && good <= 1), "good", "Must be from the threshold to 1: a good annotator deserves to be accepted.");
        errors.Require(!sensible || (poor >= 0 && poor < threshold), "poor", "Must be from 0 to below the threshold: a poor annotator deserves to be rejected.");
        errors.Require(correlation is >= 0 and <= 1, "frame_correlation", "Must be from 0 to 1.");
        problem = errors.Any ? errors.ToProblem() : null;
        return problem is null ? new AdviceQuestion(threshold, attempts, good, poor, correlation) : null;
    }
}
