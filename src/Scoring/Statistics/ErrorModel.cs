using MathNet.Numerics;

namespace Feedback.Scoring;

/// <summary>How often a verdict by <c>threshold</c> is wrong, from the binomial distribution of right objects.</summary>
public static class ErrorModel
{
    /// <summary>Fewest right objects of so many that reach the threshold, by the division that verdicts use.</summary>
    /// <param name="threshold">Score required, above 0, at most 1.</param>
    /// <param name="objects">Objects judged, at least 1.</param>
    public static int Needed(double threshold, int objects)
    {
        var needed = (int)Math.Ceiling(threshold * objects);
        while (needed > 0 && (double)(needed - 1) / objects >= threshold) needed--;
        while (needed < objects && (double)needed / objects < threshold) needed++;
        return needed;
    }

    /// <summary>
    /// Probability that one attempt is accepted. Without clustering it is the upper tail of the binomial distribution, P(X ≥ k) = I_q(k, n - k + 1)
    /// (Abramowitz and Stegun 26.5.24). With a design effect d, the same formula takes the effective size n/d and the acceptance limit at the same
    /// share, (k - ½)/d + ½: the way E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998) 193-201, carry exact binomial intervals to surveys.
    /// </summary>
    /// <param name="quality">Probability that an object is right.</param>
    /// <param name="threshold">Score required, above 0, at most 1.</param>
    /// <param name="objects">Objects judged, at least 1.</param>
    /// <param name="designEffect">At least 1.</param>
    public static double Accepted(double quality, double threshold, int objects, double designEffect)
    {
        if (quality <= 0) return 0;
        if (quality >= 1) return 1;
        var size = objects / designEffect;
        var needed = ((Needed(threshold, objects) - 0.5) / designEffect) + 0.5;
        return SpecialFunctions.BetaRegularized(needed, size - needed + 1, quality);
    }

    /// <summary>Errors after all attempts, each an independent try: (1 - a)^t for the good annotator, 1 - (1 - a)^t for the poor one.</summary>
    /// <param name="question">The question.</param>
    /// <param name="objects">Objects judged, at least 1.</param>
    /// <param name="designEffect">At least 1.</param>
    public static ErrorRates Of(AdviceQuestion question, int objects, double designEffect)
    {
        ArgumentNullException.ThrowIfNull(question);
        var good = 1 - Accepted(question.Good, question.Threshold, objects, designEffect);
        var poor = 1 - Accepted(question.Poor, question.Threshold, objects, designEffect);
        return new ErrorRates(Math.Pow(good, question.Attempts), 1 - Math.Pow(poor, question.Attempts));
    }
}
