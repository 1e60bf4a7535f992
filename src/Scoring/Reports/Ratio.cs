namespace Feedback.Scoring;

/// <summary>Metrics are one division of two counts; a denominator of 0 counts as 1.</summary>
internal static class Ratio
{
    public static double Of(long numerator, long denominator) => (double)numerator / (denominator == 0 ? 1 : denominator);
}
