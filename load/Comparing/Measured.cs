using Feedback.Load.Running;

namespace Feedback.Load.Comparing;

/// <summary>What somebody measured of an endpoint.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="P50">Median latency, milliseconds.</param>
/// <param name="P99">99th percentile, milliseconds.</param>
internal sealed record Measured(double Rate, double P50, double P99)
{
    /// <summary>What one of our runs says.</summary>
    public static Measured Of(Recording seen) =>
        new(seen.Rate, seen.Of(EndKind.Served).Percentile(0.5).TotalMilliseconds, seen.Of(EndKind.Served).Percentile(0.99).TotalMilliseconds);

    /// <summary>The middle of several, figure by figure.</summary>
    public static Measured MedianOf(IReadOnlyList<Measured> several)
    {
        double Middle(Func<Measured, double> figure) => several.Select(figure).Order().ElementAt(several.Count / 2);
        return new Measured(Middle(one => one.Rate), Middle(one => one.P50), Middle(one => one.P99));
    }
}
