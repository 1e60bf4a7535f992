namespace Feedback.Scoring;

/// <summary>Coordinates are compared with two decimals.</summary>
internal static class Rounding
{
    /// <summary>Half to even, as numpy's <c>around</c>.</summary>
    public static double ToCents(double x) => Math.Round(x * 100, MidpointRounding.ToEven) / 100;
}
