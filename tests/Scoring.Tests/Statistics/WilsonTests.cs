namespace Feedback.Scoring.Tests.Statistics;

public sealed class WilsonTests
{
    /// <summary>81/263 to 1/29: Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3. 0/10 and 1/10: binom.wilson of R's package binom.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    [InlineData(0, 10, 0.0000, 0.2775)]
    [InlineData(1, 10, 0.0179, 0.4042)]
    public void Published_intervals_are_met_to_four_digits(int successes, int trials, double low, double high)
    {
        var interval = Wilson.Of(successes, trials)!;
        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void Bounds_are_where_the_score_test_is_just_not_significant()
    {
        const double Quantile = 1.959963984540054;
        for (var trials = 1; trials <= 60; trials++)
        {
            for (var successes = 0; successes <= trials; successes++)
            {
                var interval = Wilson.Of(successes, trials)!;
                if (successes > 0) Assert.Equal(Quantile, Deviation(successes, trials, interval.Low), 9);
                if (successes < trials) Assert.Equal(-Quantile, Deviation(successes, trials, interval.High), 9);
            }
        }
    }

    [Fact]
    public void The_share_lies_within_and_the_ends_are_exact()
    {
        for (var trials = 1; trials <= 300; trials++)
        {
            Assert.Equal((0.0, 1.0), (Wilson.Of(0, trials)!.Low, Wilson.Of(trials, trials)!.High));
            for (var successes = 0; successes <= trials; successes++)
            {
                var interval = Wilson.Of(successes, trials)!;
                Assert.InRange((double)successes / trials, interval.Low, interval.High);
            }
        }
    }

    [Fact]
    public void Nothing_is_known_without_trials()
    {
        Assert.Null(Wilson.Of(0, 0));
        Assert.Null(Wilson.Of(1, 0));
    }

    private static double Deviation(int successes, int trials, double share) =>
        (((double)successes / trials) - share) / Math.Sqrt(share * (1 - share) / trials);
}
