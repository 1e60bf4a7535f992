using Feedback.Load.Reports;

namespace Feedback.Load.Commands;

/// <summary><c>million</c>: many jobs, and what they cost those that are worked on.</summary>
internal static class MillionCommand
{
    public static System.CommandLine.Command Create()
    {
        var jobs = CommonOptions.Number("--jobs", 1_000_000, "Jobs to create.");
        var tasks = CommonOptions.Number("--tasks", 1000, "Tasks they belong to, in equal parts.");
        var callers = CommonOptions.Number("--callers", 32, "Callers at once that create them.");
        var seconds = CommonOptions.Seconds("--seconds", 15, "Seconds of each measurement before and after.");
        return MeasuringCommand.Create<IReadOnlyList<MillionMoment>>(
            "million", "Create a million jobs in a cluster, and measure memory, start and validation before and after.", [jobs, tasks, callers, seconds],
            _ => Machine.Lacks is { } lack ? $"No cluster: {lack}" : null,
            async (given, seed, stop) =>
            {
                var run = new MillionRun(given.GetValue(jobs), given.GetValue(tasks), given.GetValue(callers), TimeSpan.FromSeconds(given.GetValue(seconds)), seed);
                return (await run.Run(stop), true);
            });
    }
}
