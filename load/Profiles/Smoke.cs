using System.Diagnostics;
using Feedback.Load.Running;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Profiles;

/// <summary>Every scenario at once, one caller each, short enough for every build. Only right and wrong count, not speed: it runs on busy machines.</summary>
internal static class Smoke
{
    private const int Jobs = 64;

    /// <summary>From the start of the program to the end of traffic, if the system starts in time.</summary>
    private static readonly TimeSpan Whole = TimeSpan.FromSeconds(24);

    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);

    public static async Task Run(Trial trial)
    {
        // The expensive jobs take seconds each in a build that is not optimised.
        var kinds = trial.Settings.Host == "bare" ? [trial.Settings.Scenario] : ScenarioList.All.Where(kind => kind.Name != "finish-expensive");
        var scenarios = new List<IScenario>();
        foreach (var kind in kinds) scenarios.Add(await trial.Prepare(kind, jobs: Math.Min(Jobs, kind.Jobs)));
        var left = Whole - (DateTime.Now - Process.GetCurrentProcess().StartTime);
        var duration = trial.Settings.Duration ?? (left < Shortest ? Shortest : left < Usual ? left : Usual);
        var phase = await trial.Run("smoke", [.. scenarios.Select(scenario => Traffic.OfCallers(scenario, 1, duration))]);
        trial.Journal.Checks.AddRange(Thresholds.Clean(phase));
    }
}
