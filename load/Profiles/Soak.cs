using Feedback.Load.Running;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Profiles;

/// <summary>A long time at 70 % of what the system can serve, while everything else that front ends do goes on beside. Nothing may grow.</summary>
internal static class Soak
{
    private const double Share = 0.7;

    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(30);

    public static async Task Run(Trial trial)
    {
        var (settings, duration) = (trial.Settings, trial.Settings.Duration ?? Usual);
        var maximum = await trial.FindMaximum(await trial.Prepare(settings.Scenario));
        var rate = Share * maximum.PerSecond;
        var jobs = Math.Max(settings.Scenario.Jobs, (int)(rate * duration.TotalSeconds / World.HandedIn));
        var scenario = await trial.Prepare(settings.Scenario, "soak", jobs: jobs);
        var beside = new List<Traffic>();
        foreach (var kind in settings.Host == "bare" ? [] : ScenarioList.All.Where(kind => kind != settings.Scenario && kind.Name != "finish-expensive"))
            beside.Add(Traffic.AtRate(await trial.Prepare(kind), BesidePerSecond(kind), duration, settings.Seed));

        var phase = await trial.Run("soak", [Traffic.AtRate(scenario, rate, duration, settings.Seed)], beside);
        trial.Journal.Checks.AddRange([.. Thresholds.Clean(phase), .. Thresholds.Flat(trial.Journal, phase)]);
        trial.Journal.Checks.AddRange([Thresholds.SteadyLatency(phase, 0.5), Thresholds.SteadyLatency(phase, 0.99)]);
    }

    /// <summary>One a second, but of floods one every ten: each is forty at once.</summary>
    private static double BesidePerSecond(ScenarioKind kind) => kind.Name == "flood" ? 0.1 : 1;
}
