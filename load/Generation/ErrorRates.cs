namespace Feedback.Load.Generation;

/// <summary>How an annotator errs: shares of the objects.</summary>
/// <param name="Missed">Not drawn.</param>
/// <param name="Invented">Drawn where there is nothing.</param>
/// <param name="Mislabelled">Drawn with another label.</param>
/// <param name="Misplaced">Drawn beside the object.</param>
/// <param name="Jitter">How far a right object's points are off, in pixels.</param>
internal sealed record ErrorRates(double Missed, double Invented, double Mislabelled, double Misplaced, double Jitter)
{
    /// <summary>Good work: accepted at the usual threshold of 0.7.</summary>
    public static ErrorRates Careful { get; } = new(0.03, 0.02, 0.02, 0.02, 1.5);

    /// <summary>Poor work: rejected at the usual threshold.</summary>
    public static ErrorRates Hasty { get; } = new(0.15, 0.1, 0.1, 0.15, 3);
}
