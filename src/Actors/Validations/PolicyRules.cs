namespace Feedback.Actors;

/// <summary>The verdict policies as pure rules.</summary>
public static class PolicyRules
{
    /// <summary>
    /// Whether a score is accepted, and whether staff should look at it. By interval: rejected if the upper bound is below what is required,
    /// accepted if the lower bound is not, else accepted for review. The interval holds the score, so the policy never rejects what the
    /// threshold accepts. Without an interval (there is no object to divide by) the threshold decides.
    /// </summary>
    /// <param name="policy">The policy in force.</param>
    /// <param name="score">The score, with its interval where the policy asks for one.</param>
    /// <param name="required">The score required, 0 to 1.</param>
    public static (bool Accepted, bool Review) Apply(VerdictPolicy policy, ScoringOutcome score, double required)
    {
        if (policy == VerdictPolicy.Threshold || score.Interval is not { } interval)
            return (VerdictRules.Passes(score.Numerator, score.Denominator, required), false);
        return interval.High < required ? (false, false) : (true, interval.Low < required);
    }
}
