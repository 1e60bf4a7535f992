namespace Feedback.Scoring;

/// <summary>How often verdicts on a job would be wrong in the end.</summary>
/// <param name="GoodRejected">Share of good annotators whose every attempt is rejected.</param>
/// <param name="PoorAccepted">Share of poor annotators of whom one attempt is accepted.</param>
public sealed record ErrorRates(double GoodRejected, double PoorAccepted)
{
    /// <summary>Whether neither is above a bound.</summary>
    /// <param name="most">The bound.</param>
    public bool AreWithin(double most) => GoodRejected <= most && PoorAccepted <= most;
}
