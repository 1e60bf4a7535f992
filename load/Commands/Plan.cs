using System.Diagnostics;
using Feedback.Load.Hosts;
using Feedback.Load.Reports;
using Feedback.Load.Running;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Commands;

/// <summary>How long and with how many callers a system is measured.</summary>
/// <param name="WarmUp">Time that is not counted, at least.</param>
/// <param name="WarmUpRequests">Requests that are not counted, at least: code is compiled in its final form only after many calls.</param>
/// <param name="Duration">Time that is.</param>
/// <param name="Callers">Callers at once, to find the maximum.</param>
internal sealed record Plan(TimeSpan WarmUp, int WarmUpRequests, TimeSpan Duration, int Callers)
{
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromMinutes(2);

    /// <summary>Finds the maximum rate, then the latency at half of it.</summary>
    public async Task<Figure> Measure(string name, SystemUnderLoad system, FrontEnd front, World world, CancellationToken stop)
    {
        var (scenario, counter) = (new FinishAndValidate(front, world), new Counter());
        long warmed = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp || (warmed < WarmUpRequests && watch.Elapsed < LongestWarmUp);)
            warmed += (await ClosedLoop.Run(scenario, Callers, TimeSpan.Zero, Slice, counter, stop)).Of(EndKind.Served).Count;
        var before = system.ProcessorTimes;
        var own = Environment.CpuUsage.TotalTime;
        var most = await ClosedLoop.Run(scenario, Callers, TimeSpan.Zero, Duration, counter, stop);
        own = Environment.CpuUsage.TotalTime - own;
        var after = system.ProcessorTimes;
        var served = Math.Max(1, most.Of(EndKind.Served).Count);
        var half = await OpenLoop.Run(scenario, new Schedule([Step.Hold(Math.Max(1, most.Rate / 2), Duration)], Seed: 1), counter, stop);
        var times = after.ToDictionary(pair => pair.Key, pair => (pair.Value - before[pair.Key]).TotalMilliseconds / served);
        times["generator"] = own.TotalMilliseconds / served;
        return new Figure(
            name, scenario.Name, most.Rate,
            Milliseconds(most, 0.5), Milliseconds(most, 0.99), Milliseconds(half, 0.5), Milliseconds(half, 0.99),
            Figure.EndsOf(most, half), times, system.Memory.ToDictionary(pair => pair.Key, pair => pair.Value / 1048576.0))
        {
            Clean = most.Of(EndKind.Failed).Count + half.Of(EndKind.Failed).Count == 0,
        };
    }

    private static double Milliseconds(Recording run, double share) => run.Of(EndKind.Served).Percentile(share).TotalMilliseconds;
}
