namespace Feedback.Attacks.Tests;

/// <summary>What one attack gained.</summary>
/// <param name="Judged">Rise of the true score on the judged frames.</param>
/// <param name="Audit">Rise of the true score on frames never used for feedback.</param>
/// <param name="Found">Judged frames among those suspected.</param>
/// <param name="Wrong">Others among those suspected.</param>
/// <param name="Verdicts">Verdicts given.</param>
/// <param name="Refused">Submissions refused.</param>
/// <param name="Passed">1 if the final work reaches the required score on the judged frames, else 0.</param>
internal sealed record Gain(double Judged, double Audit, double Found, double Wrong, double Verdicts, double Refused, double Passed)
{
    /// <summary>The gap: better where it is looked at, and only there.</summary>
    public double Gap => Judged - Audit;
}
