namespace Feedback.History.Tests;

/// <summary>Many people at work on a service that is harmed meanwhile, and the chronicle of it.</summary>
/// <param name="service">The service.</param>
/// <param name="recorder">Writes it down.</param>
/// <param name="random">Decides what is done, and when harm is.</param>
public sealed class Shift(ILiveService service, Recorder recorder, Random random)
{
    private const int Tasks = 3;
    private const int JobsPerTask = 4;

    /// <summary>Works until the service was harmed that often, and then asks it for all it knows.</summary>
    /// <param name="kills">How often.</param>
    /// <param name="fewest">Fewest calls from one harm to the next, and most.</param>
    /// <param name="most">Most of them.</param>
    public async Task<Chronicle> Work(int kills, int fewest = 50, int most = 400)
    {
        var callers = new Callers(service, recorder);
        using var stop = new CancellationTokenSource();
        var desks = new List<Desk>();
        var work = new List<Task>();
        for (var task = 0; task < Tasks; task++)
        {
            var answered = new SemaphoreSlim(0);
            var mine = Enumerable.Range(0, JobsPerTask).Select(n => new Desk($"task-{task}", $"job-{task}-{n}", answered)).ToList();
            var lead = new Lead(service, callers, $"task-{task}", mine, new Random(random.Next()));
            await lead.Prepare();
            work.Add(lead.Run(stop.Token));
            foreach (var (desk, n) in mine.Select((desk, n) => (desk, n)))
            {
                for (var connection = 0; connection <= n % 3; connection++) work.Add(new Annotator(service, callers, desk, new Random(random.Next())).Run(stop.Token));
            }

            desks.AddRange(mine);
        }

        for (var kill = 1; kill <= kills; kill++)
        {
            await Moment(kill % 5 == 0 ? 1 : random.Next(fewest, most));
            await service.Kill(random, twice: kill % 7 == 0);
            if (work.Find(task => task.IsFaulted) is { } failed) await failed;
        }

        await stop.CancelAsync();
        await Task.WhenAll(work);
        await callers.Settle();
        await service.Kill(random); // and once more at rest: nothing is left in flight that could change the final state
        return await Read(desks);
    }

    /// <summary>Some answers after the last harm, and then any moment.</summary>
    private async Task Moment(int answers)
    {
        var enough = recorder.Calls.Count + answers;
        await Until.True(() => Task.FromResult(recorder.Calls.Count >= enough), "calls are answered", seconds: 120);
        await Task.Delay(random.Next(0, 100));
    }

    private async Task<Chronicle> Read(IReadOnlyList<Desk> desks)
    {
        var final = new FinalState(service.Admin, service.ActingFor, recorder);
        var jobs = new List<FinalJob>();
        var audit = new List<AuditEntry>();
        foreach (var desk in desks) jobs.Add(await final.Job(desk.Task, desk.Job));
        foreach (var task in desks.Select(desk => desk.Task).Distinct()) audit.AddRange(await final.Audit(task));
        return new Chronicle([.. recorder.Calls], [.. recorder.Kills], jobs, audit) { Aftermath = service.Aftermath };
    }
}
