using Feedback.Load.Running;

namespace Feedback.Load.Profiles;

/// <summary>Five times of what the system can serve. It has to go on serving what it can, turn away the rest at once, and be as before as soon as it is over.</summary>
internal static class Overload
{
    private const double Times = 5;
    private const double ServedShare = 0.9;
    private const double SlowerThanAtMaximum = 2;
    private const double RefusalMilliseconds = 10;
    private const double RecoverySeconds = 2;

    /// <summary>A second whose p99 is below this is calm, however fast the seconds before the disturbance were.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Around = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan UsualSpike = TimeSpan.FromSeconds(5);

    /// <summary>A short one: only recovery counts.</summary>
    public static Task Spike(Trial trial) => Run(trial, trial.Settings.Duration ?? UsualSpike, whole: false);

    /// <summary>A long one.</summary>
    public static Task Run(Trial trial) => Run(trial, trial.Settings.Duration ?? Usual, whole: true);

    private static async Task Run(Trial trial, TimeSpan duration, bool whole)
    {
        var (scenario, seed, checks) = (await trial.Prepare(trial.Settings.Scenario), trial.Settings.Seed, trial.Journal.Checks);
        var maximum = await trial.FindMaximum(scenario);
        Traffic At(double share, TimeSpan time) => Traffic.AtRate(scenario, share * maximum.PerSecond, time, seed);
        var full = whole ? await trial.Run("at the maximum", [At(1, trial.Settings.Measured)]) : null;
        var phases = await trial.RunThrough(("before", At(0.5, Around)), ("overload", At(Times, duration)), ("after", At(0.5, Around)));
        var (before, over, after) = (phases[0], phases[1], phases[2]);

        foreach (var phase in full is null ? phases : [full, .. phases]) checks.AddRange(Thresholds.Clean(phase));
        if (full is not null)
        {
            var served = over.Measured.Of(EndKind.Served);
            checks.Add(Check.AtLeast("served a second under overload, of the maximum", trial.Journal.ServedPerSecond(over) / maximum.PerSecond, ServedShare));
            checks.Add(Check.AtMost("p99 under overload, of that at the maximum's rate", served.Percentile(0.99) / full.Measured.Of(EndKind.Served).Percentile(0.99), SlowerThanAtMaximum, " times"));
            checks.Add(Check.AtMost("p99 of refusals under overload", over.Measured.Of(EndKind.Refused).Percentile(0.99).TotalMilliseconds, RefusalMilliseconds, " ms"));
            checks.AddRange(Thresholds.Flat(trial.Journal, over).Take(1));
        }

        var twice = 2 * before.Measured.Of(EndKind.Served).Percentile(0.99);
        checks.Add(Check.AtMost("recovered after", Thresholds.Recovery(after, twice > Calm ? twice : Calm), RecoverySeconds, " s"));
    }
}
