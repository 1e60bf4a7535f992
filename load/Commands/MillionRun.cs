using System.Diagnostics;
using System.Globalization;
using Feedback.Load.Generation;
using Feedback.Load.Hosts;
using Feedback.Load.Reports;
using Feedback.Load.Running;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Commands;

/// <summary>Creates many small jobs through the API of a cluster of one silo, and measures what that does to memory, start and validation.</summary>
/// <param name="jobs">Jobs to create.</param>
/// <param name="tasks">Tasks they belong to.</param>
/// <param name="callers">Callers at once that create them.</param>
/// <param name="duration">How long each measurement of validations takes.</param>
/// <param name="seed">Seed of everything that is drawn.</param>
internal sealed class MillionRun(int jobs, int tasks, int callers, TimeSpan duration, int seed)
{
    private const int RatePerSecond = 50;
    private static readonly TimeSpan Reported = TimeSpan.FromSeconds(20);
    private readonly List<MillionMoment> _moments = [];
    private readonly Counter _validations = new();

    /// <summary>Does it and gives what was seen on the way.</summary>
    public async Task<IReadOnlyList<MillionMoment>> Run(CancellationToken stop)
    {
        var kit = new JobKit(JobShape.Small, seed);
        var (measured, crowd) = (new World("measured", kit, 8, 400), new World("crowd", kit, tasks, jobs));
        await using var system = await ClusterSystem.Start(1);
        using var front = new FrontEnd(system.Gateways, SystemUnderLoad.Key);
        await measured.Put(front, stop);
        await ClosedLoop.Run(new FinishAndValidate(front, measured), 8, TimeSpan.Zero, duration, _validations, stop); // compiled and warm
        await Moment("before", 0, 0, system, front, measured, TimeSpan.Zero, stop);

        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, tasks, new ParallelOptions { MaxDegreeOfParallelism = callers, CancellationToken = stop }, async (task, end) => await crowd.PutTask(front, task, end));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tasks} tasks in {watch.Elapsed.TotalSeconds:F0} s"));
        watch.Restart();
        var created = new Recording();
        await Create(crowd, front, system, created, stop);
        await Moment("after", jobs, jobs / watch.Elapsed.TotalSeconds, system, front, measured, TimeSpan.Zero, stop);

        var restarted = await system.RestartSilos();
        await ClosedLoop.Run(new FinishAndValidate(front, measured), 8, TimeSpan.Zero, duration, _validations, stop);
        await Moment("after a restart", jobs, 0, system, front, measured, restarted, stop);
        Console.WriteLine($"\n{TextTable.Of(MillionMoment.Head, _moments.Select(moment => moment.Cells))}");
        return _moments;
    }

    private async Task Create(World crowd, FrontEnd front, ClusterSystem system, Recording created, CancellationToken stop)
    {
        var (counter, watch, reported) = (new Counter(), Stopwatch.StartNew(), 0L);
        async Task Caller()
        {
            while (counter.Next() is var number && number < jobs)
            {
                var started = Stopwatch.GetTimestamp();
                await crowd.PutJob(front, number, stop);
                created.Add(new Ended(EndKind.Served, "201"), Stopwatch.GetElapsedTime(started));
                var period = watch.Elapsed.Ticks / Reported.Ticks;
                if (period > Interlocked.Exchange(ref reported, Math.Max(period, reported))) Report(number + 1, watch.Elapsed, created, system);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(Caller, stop)));
        Report(jobs, watch.Elapsed, created, system);
    }

    private static void Report(long done, TimeSpan elapsed, Recording created, ClusterSystem system) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{elapsed.TotalSeconds,5:F0} s: {done:N0} jobs, {done / elapsed.TotalSeconds:N0} a second, p99 {created.Of(EndKind.Served).Percentile(0.99).TotalMilliseconds:F0} ms, silo {system.Memory["silo"] >> 20} MB"));

    private async Task Moment(
        string name, int count, double rate, SystemUnderLoad system, FrontEnd front, World world, TimeSpan start, CancellationToken stop)
    {
        var memory = system.Memory;
        var run = await OpenLoop.Run(new FinishAndValidate(front, world), new Schedule([Step.Hold(RatePerSecond, duration)], Seed: 1), _validations, stop);
        var served = run.Of(EndKind.Served);
        _moments.Add(new MillionMoment(
            name, count, rate, memory["silo"] / 1048576.0, memory["gateway"] / 1048576.0, start.TotalSeconds,
            served.Percentile(0.5).TotalMilliseconds, served.Percentile(0.99).TotalMilliseconds, run.Words));
    }
}
