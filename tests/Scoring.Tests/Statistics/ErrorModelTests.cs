using MathNet.Numerics.Distributions;
using Xunit.Abstractions;

namespace Feedback.Scoring.Tests.Statistics;

public sealed class ErrorModelTests(ITestOutputHelper output)
{
    /// <summary>A good annotator who is only just good, so that both errors are seen.</summary>
    private static readonly AdviceQuestion Usual = new(0.7, 3, 0.75, 0.525);

    [Fact]
    public void Without_clustering_it_is_the_binomial_distribution()
    {
        foreach (var objects in new[] { 1, 2, 7, 10, 33, 100, 1000, 20_000 })
        {
            foreach (var quality in new[] { 0.05, 0.5, 0.68, 0.7, 0.72, 0.85, 0.99 })
            {
                var needed = ErrorModel.Needed(0.7, objects);
                Assert.Equal(1 - Binomial.CDF(quality, objects, needed - 1), ErrorModel.Accepted(quality, 0.7, objects, 1), 9);
            }
        }
    }

    [Fact]
    public void The_limit_of_acceptance_is_that_of_verdicts()
    {
        for (var percent = 1; percent <= 100; percent++)
        {
            for (var objects = 1; objects <= 120; objects++)
                Assert.Equal(((percent * objects) + 99) / 100, ErrorModel.Needed(percent / 100.0, objects));
        }
    }

    [Fact]
    public void Ten_times_a_whole_number_of_objects_err_less_and_less()
    {
        ErrorRates? before = null;
        for (var objects = 10; objects <= 2000; objects += 10)
        {
            var errors = ErrorModel.Of(Usual, objects, 1.5);
            if (before is not null) Assert.True(errors.GoodRejected <= before.GoodRejected && errors.PoorAccepted <= before.PoorAccepted, $"{objects}: {errors} after {before}");
            before = errors;
        }
    }

    [Fact]
    public void Each_attempt_spares_the_good_and_helps_the_poor()
    {
        for (var attempts = 1; attempts < 10; attempts++)
        {
            var (fewer, more) = (ErrorModel.Of(Usual with { Attempts = attempts }, 12, 1.3), ErrorModel.Of(Usual with { Attempts = attempts + 1 }, 12, 1.3));
            Assert.True(more.GoodRejected < fewer.GoodRejected && more.PoorAccepted > fewer.PoorAccepted);
        }
    }

    [Theory]
    [InlineData(4, 5)]
    [InlineData(10, 3)]
    [InlineData(25, 8)]
    public void Brute_force_agrees_without_clustering(int frames, int objects)
    {
        var (good, poor, runs) = Simulate(frames, objects, 0, seed: 4711);
        var model = ErrorModel.Of(Usual, frames * objects, 1);
        output.WriteLine($"seed 4711, {frames} frames of {objects}: good rejected {good:P2} simulated, {model.GoodRejected:P2} computed; poor accepted {poor:P2}, {model.PoorAccepted:P2}");
        Assert.InRange(good, model.GoodRejected - Noise(model.GoodRejected, runs), model.GoodRejected + Noise(model.GoodRejected, runs));
        Assert.InRange(poor, model.PoorAccepted - Noise(model.PoorAccepted, runs), model.PoorAccepted + Noise(model.PoorAccepted, runs));
    }

    [Theory]
    [InlineData(4, 5, 0.1)]
    [InlineData(10, 8, 0.1)]
    [InlineData(10, 8, 0.3)]
    [InlineData(25, 8, 0.3)]
    public void Brute_force_agrees_about_clusters_to_two_points_in_a_hundred(int frames, int objects, double correlation)
    {
        var (good, poor, _) = Simulate(frames, objects, correlation, seed: 4712);
        var effect = new JudgedFrames([.. Enumerable.Repeat(objects, frames)]).DesignEffect(correlation);
        var model = ErrorModel.Of(Usual, frames * objects, effect);
        output.WriteLine($"seed 4712, {frames} frames of {objects}, correlation {correlation}: good rejected {good:P2} simulated, {model.GoodRejected:P2} computed; poor accepted {poor:P2}, {model.PoorAccepted:P2}");
        Assert.InRange(model.GoodRejected, good - 0.02, good + 0.02);
        Assert.InRange(model.PoorAccepted, poor - 0.02, poor + 0.02);
    }

    [Fact]
    public void Clusters_of_unequal_size_weigh_by_their_squares()
    {
        Assert.Equal(1, new JudgedFrames([]).DesignEffect(0.5));
        Assert.Equal(1, new JudgedFrames([1, 1, 1]).DesignEffect(0.5));
        Assert.Equal(1, new JudgedFrames([9, 3]).DesignEffect(0));
        Assert.Equal(1 + (((81 + 9) / 12.0) - 1) * 0.5, new JudgedFrames([9, 0, 3]).DesignEffect(0.5));
    }

    /// <summary>Four standard errors of a share: one test in 16,000 errs.</summary>
    private static double Noise(double share, int runs) => 4 * Math.Sqrt(Math.Max(share * (1 - share), 1.0 / runs) / runs);

    private static (double GoodRejected, double PoorAccepted, int Runs) Simulate(int frames, int objects, double correlation, int seed)
    {
        const int Runs = 20_000;
        var random = new Random(seed);
        var (good, poor) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            if (!Enumerable.Range(0, Usual.Attempts).Any(_ => Passes(Usual.Good))) good++;
            if (Enumerable.Range(0, Usual.Attempts).Any(_ => Passes(Usual.Poor))) poor++;
        }

        return ((double)good / Runs, (double)poor / Runs, Runs);

        bool Passes(double quality) =>
            (double)ClusteredFrames.Draw(random, frames, objects, quality, correlation).Sum(frame => frame.Numerator) / (frames * objects) >= Usual.Threshold;
    }
}
