using System.Globalization;
using Feedback.Load.Generation;
using Feedback.Load.Hosts;
using Feedback.Load.Reports;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Commands;

/// <summary>
/// One, two and four silos whose scorings each wait a fixed time in their seat beside the little they compute, so that the cores of one machine do not limit what silos
/// would do on machines of their own.
/// </summary>
/// <param name="plan">How to measure.</param>
/// <param name="wait">The wait.</param>
/// <param name="seats">Scorings at once on each silo.</param>
/// <param name="seed">Seed of everything that is drawn.</param>
internal sealed class SilosRun(Plan plan, TimeSpan wait, int seats, int seed)
{
    private const int Tasks = 8;
    private const int Jobs = 2000;
    private static readonly int[] Silos = [1, 2, 4];
    private static readonly string[] Head = ["silos", "per second", "of one", "ms p50 / p99 at most", "ms p50 / p99 at half", "processor ms each", "other ends"];

    /// <summary>Measures all of them and prints a table.</summary>
    public async Task<IReadOnlyList<Figure>> Run(CancellationToken stop)
    {
        var (kit, figures) = (new JobKit(JobShape.Small, seed), new List<Figure>());
        foreach (var silos in Silos)
        {
            await using var system = await ClusterSystem.Start(silos, siloSettings: new Dictionary<string, string>
            {
                ["Feedback:Scoring:LoadTest"] = "true",
                ["Feedback:Scoring:LoadTestWait"] = wait.ToString("c", CultureInfo.InvariantCulture),
                ["Feedback:Scoring:Seats"] = seats.ToString(CultureInfo.InvariantCulture),
            });
            using var front = new FrontEnd(system.Gateways, SystemUnderLoad.Key);
            var world = new World(kit.Shape.Name, kit, Tasks, Jobs);
            await world.Put(front, stop);
            figures.Add(await plan.Measure(silos.ToString(CultureInfo.InvariantCulture), system, front, world, stop));
            Console.WriteLine($"{silos} silos with a fixed wait: {figures[^1].MostPerSecond:N0} a second");
        }

        Console.WriteLine($"\nscoring that waits {wait.TotalMilliseconds:N0} ms in one of {seats} seats a silo\n\n{TextTable.Of(Head, figures.Select(figure => figure.Cells(figures[0].MostPerSecond)))}");
        return figures;
    }
}
