using Feedback.Load.Running;

namespace Feedback.Load.Profiles;

/// <summary>Half of what the system can serve: what its users feel on an ordinary day.</summary>
internal static class Steady
{
    private const double MedianMilliseconds = 5;
    private const double TailMilliseconds = 50;
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    public static async Task Run(Trial trial)
    {
        var scenario = await trial.Prepare(trial.Settings.Scenario);
        var maximum = await trial.FindMaximum(scenario);
        var half = await trial.Run("half", [Traffic.AtRate(scenario, maximum.PerSecond / 2, trial.Settings.Duration ?? Usual, trial.Settings.Seed)]);
        trial.Journal.Checks.AddRange(Thresholds.Clean(half));
        if (trial.Settings.Host != "embedded") return; // the bounds are promised for it alone
        trial.Journal.Checks.Add(Thresholds.Latency("p50 at half of the maximum", half.Measured, 0.5, MedianMilliseconds));
        trial.Journal.Checks.Add(Thresholds.Latency("p99 at half of the maximum", half.Measured, 0.99, TailMilliseconds));
    }
}
