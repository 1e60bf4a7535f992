using System.Diagnostics;
using Xunit.Abstractions;

namespace Feedback.History.Tests;

/// <summary>A gateway that is killed while many people work on it, seen from outside. Longer with <c>FEEDBACK_HISTORY_KILLS</c>.</summary>
public sealed class HistoryTests(ITestOutputHelper output)
{
    private const int Tasks = 3;
    private const int JobsPerTask = 4;

    [Fact]
    public async Task Whatever_callers_do_and_whenever_the_gateway_is_killed_its_answers_fit_the_contract()
    {
        var kills = Seeds.Number("FEEDBACK_HISTORY_KILLS", 5);
        var random = new Random(Seeds.Seed);
        output.WriteLine($"seed {Seeds.Seed} (FEEDBACK_TEST_SEED)");
        var recorder = new Recorder();
        var watch = Stopwatch.StartNew();
        await using var gateway = await LiveGateway.Start(recorder);
        var callers = new Callers(gateway, recorder);
        var desks = await Work(gateway, callers, recorder, kills, random);
        var chronicle = await Read(gateway, recorder, desks);
        output.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s; {Summary.Of(chronicle)}");
        var (violations, residual) = Checker.Check(chronicle);
        output.WriteLine($"{violations.Count} violations, {residual.Count} charges behind a 204 of the kind that docs/architecture.md names");
        foreach (var line in violations.Concat(residual)) output.WriteLine(line);
        Assert.Empty(violations);
        Assert.Contains(chronicle.Calls, call => call.Status == Call.Lost);
        Assert.NotEmpty(chronicle.Jobs.SelectMany(job => job.Verdicts));
    }

    private static async Task<List<Desk>> Work(LiveGateway gateway, Callers callers, Recorder recorder, int kills, Random random)
    {
        using var stop = new CancellationTokenSource();
        var desks = new List<Desk>();
        var work = new List<Task>();
        for (var task = 0; task < Tasks; task++)
        {
            var answered = new SemaphoreSlim(0);
            var mine = Enumerable.Range(0, JobsPerTask).Select(n => new Desk($"task-{task}", $"job-{task}-{n}", answered)).ToList();
            var lead = new Lead(gateway, callers, $"task-{task}", mine, new Random(random.Next()));
            await lead.Prepare();
            work.Add(lead.Run(stop.Token));
            foreach (var (desk, n) in mine.Select((desk, n) => (desk, n)))
            {
                for (var connection = 0; connection <= n % 3; connection++) work.Add(new Annotator(gateway, callers, desk, new Random(random.Next())).Run(stop.Token));
            }

            desks.AddRange(mine);
        }

        for (var kill = 1; kill <= kills; kill++)
        {
            await Moment(recorder, random, early: kill % 5 == 0);
            await gateway.Kill(random, twice: kill % 7 == 0);
            if (work.Find(task => task.IsFaulted) is { } failed) await failed;
        }

        await stop.CancelAsync();
        await Task.WhenAll(work);
        await callers.Settle();
        await gateway.Kill(random); // and once more at rest: nothing is left in flight that could change the final state
        return desks;
    }

    /// <summary>Some answers after the last start, and then any moment; or at once.</summary>
    private static async Task Moment(Recorder recorder, Random random, bool early)
    {
        var enough = recorder.Calls.Count + (early ? 1 : random.Next(50, 400));
        await Until.True(() => Task.FromResult(recorder.Calls.Count >= enough), "calls are answered", seconds: 120);
        await Task.Delay(random.Next(0, 100));
    }

    private static async Task<Chronicle> Read(LiveGateway gateway, Recorder recorder, IReadOnlyList<Desk> desks)
    {
        var final = new FinalState(gateway.Admin, gateway.ActingFor, recorder);
        var jobs = new List<FinalJob>();
        var audit = new List<AuditEntry>();
        foreach (var desk in desks) jobs.Add(await final.Job(desk.Task, desk.Job));
        foreach (var task in desks.Select(desk => desk.Task).Distinct()) audit.AddRange(await final.Audit(task));
        return new Chronicle([.. recorder.Calls], [.. recorder.Kills], jobs, audit);
    }
}
