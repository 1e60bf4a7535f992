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
        var (seed, json) = (CommonOptions.Seed(), CommonOptions.Json());
        var command = new System.CommandLine.Command("million", "Create a million jobs in a cluster, and measure memory, start and validation before and after.")
        {
            jobs, tasks, callers, seconds, seed, json,
        };
        command.SetAction(async (given, stop) =>
        {
            if (Machine.Lacks is { } lack)
            {
                Console.WriteLine($"No cluster: {lack}");
                return 2;
            }

            Console.WriteLine(MachineLine.Text);
            var run = new MillionRun(given.GetValue(jobs), given.GetValue(tasks), given.GetValue(callers), TimeSpan.FromSeconds(given.GetValue(seconds)), given.GetValue(seed));
            await JsonFile.Write(given.GetValue(json), await run.Run(stop), stop);
            return 0;
        });
        return command;
    }
}
