using System.Diagnostics;
using Feedback.Load.Hosts;
using Feedback.Load.Profiles;
using Feedback.Load.Reports;
using Feedback.Load.Running;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Tests;

public sealed class ThresholdTests
{
    private static readonly TimeSpan Fast = TimeSpan.FromMilliseconds(1);

    [Fact]
    public void A_bound_itself_is_kept_and_a_figure_that_could_not_be_had_is_not()
    {
        Assert.True(Check.AtMost("a", 5, 5).Passed);
        Assert.False(Check.AtMost("a", 5.001, 5).Passed);
        Assert.True(Check.AtLeast("a", 0.9, 0.9).Passed);
        Assert.False(Check.AtLeast("a", 0.899, 0.9).Passed);
        Assert.False(Check.AtMost("a", double.NaN, 5).Passed);
        Assert.False(Check.AtLeast("a", double.NaN, 5).Passed);
    }

    [Fact]
    public void The_line_of_a_check_has_figure_bound_and_unit()
    {
        Assert.Equal("pass  p99: 12.35 ms (at most 50 ms)", Check.AtMost("p99", 12.345678, 50, " ms").Line);
        Assert.Equal("FAIL  served: 0.5 (at least 0.9)", Check.AtLeast("served", 0.5, 0.9).Line);
    }

    [Fact]
    public void A_wrong_end_fails_a_phase_and_so_does_one_in_which_nothing_ended()
    {
        var (good, wrong, empty) = (new Recording(), new Recording(), new Recording());
        good.Add(new Ended(EndKind.Served, "200"), Fast);
        good.Add(new Ended(EndKind.Refused, "204 overloaded"), Fast);
        wrong.Add(new Ended(EndKind.Corrected, "400"), Fast);
        wrong.Add(new Ended(EndKind.Failed, "500"), Fast);
        bool[] Passed(params Recording[] seen) => [.. Thresholds.Clean(PhaseOf(TimeSpan.FromSeconds(1), seen)).Select(check => check.Passed)];
        Assert.Equal([true, true], Passed(good, good));
        Assert.Equal([false, true], Passed(good, wrong));
        Assert.Equal([true, false], Passed(good, empty));
        Assert.Contains("nothing: 400 1 times, 500 1 times", Thresholds.Clean(PhaseOf(TimeSpan.FromSeconds(1), wrong)).First().What, StringComparison.Ordinal);
    }

    [Fact]
    public void Recovery_is_the_time_until_three_good_seconds_in_a_row()
    {
        var calm = TimeSpan.FromMilliseconds(50);
        Assert.Equal(0, Thresholds.Recovery(Seconds("ggggg"), calm));
        Assert.Equal(2, Thresholds.Recovery(Seconds("rsgggr"), calm)); // refused, slow; a later refusal is no part of it
        Assert.Equal(4, Thresholds.Recovery(Seconds("rggfgggg"), calm)); // two good ones are not enough
        Assert.Equal(1, Thresholds.Recovery(Seconds(" ggg"), calm)); // a second in which nothing ended is not good
        Assert.Equal(5, Thresholds.Recovery(Seconds("ggrgg"), calm)); // never
    }

    [Fact]
    public void Growth_is_from_the_second_quarter_to_the_last_and_one_peak_is_none()
    {
        Assert.Equal(1, Thresholds.Growth([1, 2, 10, 10, 10, 99, 10, 10, 10, 10, 10, 10]));
        Assert.Equal(1.5, Thresholds.Growth([1, 1, 10, 10, 12, 12, 15, 15]));
        Assert.True(double.IsNaN(Thresholds.Growth([1, 2, 3])));
    }

    [Fact]
    public void What_a_system_holds_is_compared_within_the_phase_only()
    {
        var journal = new Journal();
        for (var i = 0; i < 40; i++) journal.Add(new Sample(TimeSpan.FromSeconds(i), new Held(i < 20 ? 1_000_000 : 100_000_000, 50, 10 + (i / 4))));
        var checks = Thresholds.Flat(journal, new Phase("soak", TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20))).ToArray();
        Assert.Equal([true, true, false], checks.Select(check => check.Passed));
        Assert.Empty(Thresholds.Flat(new Journal(), new Phase("soak", TimeSpan.Zero, TimeSpan.FromSeconds(20))));
    }

    [Fact]
    public void What_is_served_a_second_is_counted_in_whole_seconds_of_a_phase()
    {
        var journal = new Journal();
        for (var i = 0; i < 6; i++) journal.Timeline.Add(new Ended(EndKind.Served, "200"), Fast);
        var within = (int)journal.Elapsed.TotalSeconds; // the second they ended in, however slowly this runs
        Assert.Equal(3, journal.ServedPerSecond(new Phase("phase", TimeSpan.FromSeconds(within - 0.5), TimeSpan.FromSeconds(2.7))));
        Assert.Equal(0, journal.ServedPerSecond(new Phase("phase", TimeSpan.FromSeconds(within + 0.5), TimeSpan.FromSeconds(3))));
        Assert.Equal(0, journal.ServedPerSecond(new Phase("phase", TimeSpan.FromSeconds(within + 0.1), TimeSpan.FromSeconds(0.5))));
    }

    [Fact]
    public void Hosts_are_held_against_the_bare_endpoint_for_the_reference_job_only()
    {
        Figure[] figures = [Of("bare", "reference", 1000), Of("embedded", "reference", 500), Of("silo", "reference", 240), Of("silos", "reference", 10), Of("bare", "expensive", 10), Of("embedded", "expensive", 1)];
        Assert.Equal([("embedded, of the bare endpoint", true), ("silo, of the bare endpoint", false)], HostThresholds.Of(figures).Select(check => (check.What, check.Passed)));
        Assert.Empty(HostThresholds.Of(figures[1..]));
    }

    [Fact]
    public void Of_several_rounds_the_middle_one_counts_and_none_may_have_gone_wrong()
    {
        Assert.Equal((500.0, true), Middle(Of("silo", "reference", 900), Of("silo", "reference", 500), Of("silo", "reference", 100)));
        Assert.Equal((500.0, false), Middle(Of("silo", "reference", 900) with { Clean = false }, Of("silo", "reference", 500), Of("silo", "reference", 100)));

        static (double, bool) Middle(params Figure[] rounds) => Figure.Middle(rounds) is var middle ? (middle.MostPerSecond, middle.Clean) : default;
    }

    private static Figure Of(string system, string shape, double rate) =>
        new(system, $"finish and validate, {shape}", rate, 0, 0, 0, 0, new Dictionary<string, long>(), new Dictionary<string, double>(), new Dictionary<string, double>()) { Clean = true };

    /// <summary>A phase whose seconds were good, slow, refused, failed or empty.</summary>
    private static Phase Seconds(string each)
    {
        var seen = new Recording();
        for (var i = 0; i < each.Length; i++)
        {
            seen.Start(Stopwatch.GetTimestamp() - (long)((i + 0.3) * Stopwatch.Frequency));
            if (each[i] == ' ') continue;
            seen.Add(new Ended(EndKind.Served, "200"), each[i] == 's' ? TimeSpan.FromSeconds(1) : Fast);
            if (each[i] is 'r' or 'f') seen.Add(new Ended(each[i] == 'r' ? EndKind.Refused : EndKind.Failed, "other"), Fast);
        }

        return PhaseOf(TimeSpan.FromSeconds(each.Length), seen);
    }

    private static Phase PhaseOf(TimeSpan duration, params Recording[] seen)
    {
        var phase = new Phase("phase", TimeSpan.Zero, duration);
        foreach (var one in seen) phase.Scenarios.Add((Traffic.OfCallers(new Nothing(), 1, duration), one));
        return phase;
    }

    private sealed class Nothing : IScenario
    {
        public string Name => "nothing";

        public Task<Ended> Run(long number, CancellationToken stop) => throw new NotSupportedException();
    }
}
