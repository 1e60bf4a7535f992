using Feedback.Load.Running;

namespace Feedback.Load.Tests;

public sealed class ScheduleTests
{
    [Fact]
    public void A_steady_rate_starts_requests_at_equal_distances()
    {
        var starts = new Schedule([Step.Hold(50, TimeSpan.FromSeconds(2))]).Starts().ToArray();
        Assert.Equal(100, starts.Length);
        for (var i = 0; i < starts.Length; i++) Assert.Equal((i + 1) / 50.0, starts[i].TotalSeconds, 6);
    }

    [Fact]
    public void A_ramp_starts_as_many_as_its_mean_rate_and_ever_more_of_them()
    {
        var starts = new Schedule([new Step(0, 100, TimeSpan.FromSeconds(10))]).Starts().ToArray();
        Assert.Equal(500, starts.Length);
        Assert.Equal(125, starts.Count(start => start <= TimeSpan.FromSeconds(5)));
        Assert.True(starts.Zip(starts.Skip(1), (a, b) => b - a).Zip(starts.Skip(1).Zip(starts.Skip(2), (a, b) => b - a)).All(pair => pair.Second < pair.First));
    }

    [Fact]
    public void Steps_follow_one_another_without_a_gap_or_a_lost_fraction()
    {
        var schedule = new Schedule([Step.Hold(3.5, TimeSpan.FromSeconds(1)), new Step(3.5, 10.5, TimeSpan.FromSeconds(1)), Step.Hold(10.5, TimeSpan.FromSeconds(1))]);
        var starts = schedule.Starts().ToArray();
        Assert.Equal(21, starts.Length); // 3.5 + 7 + 10.5
        Assert.Equal(TimeSpan.FromSeconds(3), schedule.Duration);
        Assert.Equal(starts, starts.Order());
        Assert.InRange(starts[^1].TotalSeconds, 2.9, 3);
    }

    [Fact]
    public void Random_arrivals_keep_the_rate_and_are_the_same_for_the_same_seed()
    {
        var schedule = new Schedule([Step.Hold(1000, TimeSpan.FromSeconds(20))], Seed: 3);
        var starts = schedule.Starts().ToArray();
        Assert.InRange(starts.Length, 19_400, 20_600); // four standard deviations of a Poisson count
        Assert.Equal(starts, schedule.Starts());
        Assert.NotEqual(starts, (schedule with { Seed = 4 }).Starts());
        var gaps = starts.Zip(starts.Skip(1), (a, b) => (b - a).TotalSeconds).ToArray();
        Assert.InRange(gaps.Count(gap => gap > 0.001) / (double)gaps.Length, 0.35, 0.39); // 1/e of exponential gaps are above their mean
    }
}
