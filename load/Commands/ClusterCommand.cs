using System.CommandLine;
using Feedback.Load.Generation;
using Feedback.Load.Reports;

namespace Feedback.Load.Commands;

/// <summary><c>cluster</c>: what the hosts hold beside one another, and what silos add.</summary>
internal static class ClusterCommand
{
    public static System.CommandLine.Command Create()
    {
        var warmUp = CommonOptions.Seconds("--warm-up", 10, "Seconds before each measurement that are not counted, at least.");
        var warmUpRequests = CommonOptions.Number("--warm-up-requests", 2000, "Requests before each measurement that are not counted, at least.");
        var seconds = CommonOptions.Seconds("--seconds", 15, "Seconds of each measurement.");
        var callers = CommonOptions.Number("--callers", 24, "Callers at once, to find the maximum.");
        var rounds = CommonOptions.Number("--rounds", 1, "How often the systems are measured in turn; the middle of each counts.");
        var waiting = CommonOptions.Number("--waiting-callers", 32, "Callers at once where scoring waits.");
        var wait = CommonOptions.Seconds("--wait", 0.5, "Seconds that a scoring waits in its seat.");
        var seats = CommonOptions.Number("--seats", 4, "Seats of each silo where scoring waits.");
        var systems = new Option<string[]>("--systems") { Description = "Which systems to measure.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => HostsRun.Systems };
        systems.AcceptOnlyFromAmong(HostsRun.Systems);
        var shapes = new Option<string[]>("--shapes") { Description = "Which shapes of jobs.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [JobShape.Reference.Name, JobShape.Expensive.Name] };
        shapes.AcceptOnlyFromAmong([.. JobShape.All.Select(shape => shape.Name)]);
        var only = new Option<string?>("--only") { Description = "hosts: leave out the fixed wait; silos: nothing else." };
        only.AcceptOnlyFromAmong("hosts", "silos");
        return MeasuringCommand.Create<IReadOnlyList<Figure>>(
            "cluster", "Measure the bare endpoint, the embedded host, one silo and two; then, with scoring that only waits, one, two and four silos.",
            [warmUp, warmUpRequests, seconds, callers, systems, shapes, rounds, waiting, wait, seats, only],
            given => given.GetValue(only) == "silos" && Machine.Lacks is { } lack ? $"No cluster: {lack}" : null,
            async (given, seed, stop) =>
            {
                Plan PlanOf(Option<int> at) => new(
                    TimeSpan.FromSeconds(given.GetValue(warmUp)), given.GetValue(warmUpRequests), TimeSpan.FromSeconds(given.GetValue(seconds)), given.GetValue(at));
                var figures = new List<Figure>();
                if (given.GetValue(only) != "silos") figures.AddRange(await new HostsRun(
                    PlanOf(callers), [.. JobShape.All.Where(shape => given.GetValue(shapes)!.Contains(shape.Name))], given.GetValue(systems)!, given.GetValue(rounds), seed).Run(stop));
                var checks = HostThresholds.Of(figures);
                foreach (var check in checks) Console.WriteLine(check.Line);
                if (given.GetValue(only) != "hosts" && Machine.Lacks is null)
                    figures.AddRange(await new SilosRun(PlanOf(waiting) with { WarmUpRequests = 1 }, // the wait limits, not how fast the code is
                        TimeSpan.FromSeconds(given.GetValue(wait)), given.GetValue(seats), seed).Run(stop));
                return (figures, figures.TrueForAll(figure => figure.Clean) && checks.All(check => check.Passed));
            });
    }
}
