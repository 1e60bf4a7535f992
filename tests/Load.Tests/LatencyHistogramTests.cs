using Feedback.Load.Running;

namespace Feedback.Load.Tests;

public sealed class LatencyHistogramTests
{
    [Theory]
    [InlineData(5, 1.0 / 32)]
    [InlineData(7, 1.0 / 128)]
    public void A_percentile_is_at_most_a_fixed_fraction_too_high_and_never_too_low(int precision, double fraction)
    {
        var (histogram, random) = (new LatencyHistogram(precision), new Random(7));
        var values = Enumerable.Range(0, 50_000).Select(_ => (long)Math.Exp(random.NextDouble() * Math.Log(60e6))).ToArray(); // 1 µs to a minute
        foreach (var value in values) histogram.Add(TimeSpan.FromMicroseconds(value));
        Array.Sort(values);
        foreach (var share in new[] { 0.001, 0.1, 0.5, 0.9, 0.99, 0.999, 1 })
        {
            var exact = values[(int)Math.Ceiling(share * values.Length) - 1];
            Assert.InRange(histogram.Percentile(share).TotalMicroseconds, exact, exact * (1 + fraction));
        }
    }

    [Fact]
    public void Count_mean_and_longest_are_exact()
    {
        var histogram = new LatencyHistogram();
        foreach (var value in new[] { 10, 20, 999 }) histogram.Add(TimeSpan.FromMilliseconds(value));
        Assert.Equal((3L, TimeSpan.FromMilliseconds(343), TimeSpan.FromMilliseconds(999)), (histogram.Count, histogram.Mean, histogram.Longest));
    }

    [Fact]
    public void Nothing_is_lost_when_many_threads_add_at_once()
    {
        var histogram = new LatencyHistogram();
        Parallel.For(0, 8, thread =>
        {
            for (var i = 0; i < 10_000; i++) histogram.Add(TimeSpan.FromMicroseconds(i + thread));
        });
        Assert.Equal((80_000L, TimeSpan.FromMicroseconds(10_006)), (histogram.Count, histogram.Longest));
    }

    [Fact]
    public void Without_a_value_everything_is_zero() =>
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (new LatencyHistogram().Percentile(0.99), new LatencyHistogram().Mean));
}
