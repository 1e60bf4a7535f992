using Feedback.Load.Running;

namespace Feedback.Load.Profiles;

/// <summary>Many tasks share half of what the system can serve; then one of them sends ten times its share. The others should hardly notice.</summary>
internal static class Fairness
{
    private const double Times = 10;
    private const double MostRise = 1.5;

    /// <summary>Percent of the requests of quiet tasks: who is turned away does not count for the latency of the rest, but is no more served for it.</summary>
    private const double MostRefused = 1;

    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    public static async Task Run(Trial trial)
    {
        var (settings, duration) = (trial.Settings, trial.Settings.Duration ?? Usual);
        var quiet = await trial.Prepare(settings.Scenario, "quiet", tasks: settings.Tasks - 1);
        var flooded = await trial.Prepare(settings.Scenario, "flooded", tasks: 1);
        var share = (await trial.FindMaximum(quiet)).PerSecond / 2 / settings.Tasks;
        Traffic Quiet() => Traffic.AtRate(quiet, share * (settings.Tasks - 1), duration, settings.Seed);

        var alone = await trial.Run("quiet tasks alone", [Quiet()]);
        var beside = await trial.Run("beside a flooded task", [Quiet()], Traffic.AtRate(flooded, Times * share, duration, settings.Seed + 1));
        trial.Journal.Checks.AddRange([.. Thresholds.Clean(alone), .. Thresholds.Clean(beside)]);
        trial.Journal.Checks.Add(Check.AtMost(
            "p99 of quiet tasks beside the flooded one, of that alone", beside.Measured.Of(EndKind.Served).Percentile(0.99) / alone.Measured.Of(EndKind.Served).Percentile(0.99), MostRise, " times"));
        trial.Journal.Checks.Add(Check.AtMost("quiet tasks refused beside the flooded one", PercentRefused(beside.Measured), MostRefused, " %"));
    }

    private static double PercentRefused(Recording seen) => 100.0 * seen.Of(EndKind.Refused).Count / Math.Max(1, seen.Of(EndKind.Refused).Count + seen.Of(EndKind.Served).Count);
}
