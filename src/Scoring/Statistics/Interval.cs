namespace Feedback.Scoring;

/// <summary>A confidence interval of a share.</summary>
/// <param name="Low">Lower bound, 0 to 1.</param>
/// <param name="High">Upper bound, 0 to 1.</param>
public sealed record Interval(double Low, double High)
{
    /// <summary>The confidence level of every interval here.</summary>
    public const double Confidence = 0.95;

    /// <summary>The smallest interval that holds this one and another; this one if there is no other.</summary>
    /// <param name="other">The other.</param>
    public Interval Around(Interval? other) =>
        other is null ? this : new Interval(Math.Min(Low, other.Low), Math.Max(High, other.High));
}
