using Feedback.Load.Generation;
using Feedback.Load.Hosts;
using Feedback.Load.Reports;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Commands;

/// <summary>The hosts beside one another, for cheap and for expensive jobs: the bare endpoint, the embedded host, one silo, two silos.</summary>
/// <param name="plan">How to measure.</param>
/// <param name="shapes">Shapes of the jobs.</param>
/// <param name="systems">Which systems.</param>
/// <param name="rounds">How often; the middle of each counts. On a machine whose speed changes while it is used, systems are comparable that were measured in turn.</param>
/// <param name="seed">Seed of everything that is drawn.</param>
internal sealed class HostsRun(Plan plan, JobShape[] shapes, string[] systems, int rounds, int seed)
{
    private const int Tasks = 8;
    private const int Jobs = 2000;

    /// <summary>The systems that can be measured: <c>silo</c> and <c>silos</c> are a cluster of one gateway with one silo or two.</summary>
    public static readonly string[] Systems = ["bare", "embedded", "silo", "silos"];

    private static readonly string[] Head = ["system", "per second", "of bare", "ms p50 / p99 at most", "ms p50 / p99 at half", "processor ms each", "other ends"];

    /// <summary>Measures all of them in turn and prints a table for each shape of job.</summary>
    public async Task<IReadOnlyList<Figure>> Run(CancellationToken stop)
    {
        JobKit[] kits = [.. shapes.Select(shape => new JobKit(shape, seed))];
        var all = new List<Figure>();
        for (var round = 0; round < rounds; round++) all.AddRange(await Round(kits, stop));
        Figure[] figures = [.. all.GroupBy(figure => (figure.System, figure.Scenario)).Select(Figure.Middle)];
        foreach (var scenario in figures.GroupBy(figure => figure.Scenario))
        {
            var bare = scenario.FirstOrDefault(figure => figure.System == "bare")?.MostPerSecond ?? 0;
            Console.WriteLine($"\n{scenario.Key}\n\n{TextTable.Of(Head, scenario.Select(figure => figure.Cells(bare)))}");
        }

        return figures;
    }

    private async Task<List<Figure>> Round(JobKit[] kits, CancellationToken stop)
    {
        var figures = new List<Figure>();
        foreach (var name in systems)
        {
            switch (name)
            {
                case "bare":
                    foreach (var kit in kits) figures.AddRange(await Measure(name, async () => await BareSystem.Start(kit.Shape, seed), [kit], put: false, stop));
                    break;
                case "embedded":
                    figures.AddRange(await Measure(name, async () => await EmbeddedSystem.Start(), kits, put: true, stop));
                    break;
                default:
                    if (Machine.Lacks is { } lack) Console.WriteLine($"{name} is left out: {lack}");
                    else figures.AddRange(await Measure(name, async () => await ClusterSystem.Start(name == "silo" ? 1 : 2), kits, put: true, stop));
                    break;
            }
        }

        return figures;
    }

    private async Task<List<Figure>> Measure(string name, Func<Task<SystemUnderLoad>> start, JobKit[] kits, bool put, CancellationToken stop)
    {
        var figures = new List<Figure>();
        await using var system = await start();
        using var front = new FrontEnd(system.Gateways, SystemUnderLoad.Key);
        foreach (var kit in kits)
        {
            var world = new World(kit.Shape.Name, kit, Tasks, Jobs);
            if (put) await world.Put(front, stop);
            figures.Add(await plan.Measure(name, system, front, world, stop));
            Console.WriteLine($"{name}, {kit.Shape.Name}: {figures[^1].MostPerSecond:N0} a second");
        }

        return figures;
    }
}
