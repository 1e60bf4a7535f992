using MathNet.Numerics.Distributions;

namespace Feedback.Scoring;

/// <summary>
/// The score interval of a share, without continuity correction: E. B. Wilson, Probable inference, the law of succession, and statistical
/// inference, JASA 22 (1927) 209-212; method 3 of R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in
/// Medicine 17 (1998) 857-872. It takes objects for independent; <see cref="FrameBootstrap"/> does not.
/// </summary>
public static class Wilson
{
    /// <summary>
    /// With p = successes / trials and z the normal quantile: (2np + z² ± z √(z² + 4np(1 - p))) / (2(n + z²)).
    /// The bounds at no success and at nothing but successes are 0 and 1 exactly.
    /// </summary>
    /// <param name="successes">Successes; more than trials count as all.</param>
    /// <param name="trials">Trials.</param>
    /// <param name="confidence">Confidence level, above 0 and below 1.</param>
    /// <returns>The interval; null without trials, where nothing is known.</returns>
    public static Interval? Of(int successes, int trials, double confidence = Interval.Confidence)
    {
        if (trials <= 0) return null;
        var (x, n) = ((double)Math.Clamp(successes, 0, trials), (double)trials);
        var z = Normal.InvCDF(0, 1, (1 + confidence) / 2);
        var middle = (2 * x) + (z * z);
        var half = z * Math.Sqrt((z * z) + (4 * x * (n - x) / n));
        var whole = 2 * (n + (z * z));
        return new Interval(x == 0 ? 0 : (middle - half) / whole, x == n ? 1 : (middle + half) / whole);
    }
}
