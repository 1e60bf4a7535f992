using Xunit.Abstractions;

namespace Feedback.Scoring.Tests.Statistics;

public sealed class FrameBootstrapTests(ITestOutputHelper output)
{
    [Fact]
    public void It_ends_when_the_budget_does()
    {
        FrameFraction[] frames = [.. Enumerable.Range(0, 100).Select(i => new FrameFraction(i % 3, 3))];
        Assert.Throws<ScoringBudgetExceededException>(() => FrameBootstrap.Of(frames, budget: new ScoringBudget(TimeSpan.Zero, TimeProvider.System)));
    }

    [Fact]
    public void The_same_frames_give_the_same_interval_bit_for_bit()
    {
        var frames = ClusteredFrames.Draw(new Random(1), 25, 6, 0.8, 0.2);
        var first = FrameBootstrap.Of(frames);
        for (var i = 0; i < 5; i++) Assert.Equal(first, FrameBootstrap.Of([.. frames]));
        Assert.Equal(new Interval(0.70666666666666667, 0.88), first); // bit for bit on every machine
    }

    [Fact]
    public void Other_counts_draw_otherwise()
    {
        var frames = ClusteredFrames.Draw(new Random(1), 25, 6, 0.8, 0.2);
        var doubled = Array.ConvertAll(frames, frame => new FrameFraction(2 * frame.Numerator, 2 * frame.Denominator));
        Assert.NotEqual(FrameBootstrap.Of(frames), FrameBootstrap.Of(doubled)); // same ratios, other seed
    }

    [Fact]
    public void Frames_that_agree_leave_no_doubt() =>
        Assert.Equal(new Interval(0.75, 0.75), FrameBootstrap.Of(Enumerable.Repeat(new FrameFraction(3, 4), 12).ToArray()));

    [Fact]
    public void Fewer_than_two_frames_or_nothing_but_empty_ones_have_no_interval()
    {
        Assert.Null(FrameBootstrap.Of([]));
        Assert.Null(FrameBootstrap.Of([new FrameFraction(3, 4)]));
        Assert.Null(FrameBootstrap.Of([default, default, default]));
    }

    [Fact]
    public void Empty_frames_beside_others_change_no_ratio() =>
        Assert.Equal(new Interval(0.5, 0.5), FrameBootstrap.Of([new FrameFraction(1, 2), default, default]));

    [Theory]
    [InlineData(10, 0.84)]
    [InlineData(20, 0.89)]
    [InlineData(40, 0.92)]
    public void Clustered_objects_are_covered_nearly_as_often_as_promised(int frames, double least)
    {
        const int Seed = 20260101;
        const double Quality = 0.8;
        var random = new Random(Seed);
        var (runs, bootstrap, wilson) = (600, 0, 0);
        for (var run = 0; run < runs; run++)
        {
            var drawn = ClusteredFrames.Draw(random, frames, 8, Quality, 0.3);
            var byFrame = FrameBootstrap.Of(drawn)!;
            var byObject = Wilson.Of(drawn.Sum(frame => frame.Numerator), drawn.Sum(frame => frame.Denominator))!;
            if (byFrame.Low <= Quality && Quality <= byFrame.High) bootstrap++;
            if (byObject.Low <= Quality && Quality <= byObject.High) wilson++;
        }

        var (covered, byWilson) = ((double)bootstrap / runs, (double)wilson / runs);
        output.WriteLine($"seed {Seed}, {frames} frames of 8 objects, correlation 0.3, {runs} runs: bootstrap covers {covered:P1}, Wilson {byWilson:P1} (promised 95 %)");
        Assert.True(covered >= least, $"Covered {covered}, seed {Seed}.");
        Assert.True(byWilson < covered, $"Wilson should be too narrow here: {byWilson}, seed {Seed}.");
    }
}
