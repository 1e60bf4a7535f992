namespace Feedback.History.Tests;

/// <summary>Runs a task while others annotate: gives jobs from one to the other and back, changes settings and ground truth, tries jobs out. One thing at a
/// time, each insisted on, so that the order of the changes is known.</summary>
/// <param name="gateway">The gateway.</param>
/// <param name="callers">Makes the calls.</param>
/// <param name="task">The task.</param>
/// <param name="desks">Its jobs.</param>
/// <param name="random">Decides what is done.</param>
public sealed class Lead(ILiveService gateway, Callers callers, string task, IReadOnlyList<Desk> desks, Random random)
{
    private static readonly int[] Limits = [1, 2, 2, 3, 3, 4, 6];
    private static readonly double[] Thresholds = [0.25, 0.5, 0.7, 0.8];
    private static readonly int[] Objects = [4, 5, 6, 8];

    private bool _off;
    private bool _unconfigured;

    /// <summary>Settings, ground truth and jobs as they are at first.</summary>
    public async Task Prepare()
    {
        (await gateway.Platform.Put($"/v1/tasks/{task}", World.TaskBody(task))).Expect(201);
        await Set(new { max_validations_per_job = 3, target_metric_threshold = 0.7 });
        await Truth(Objects[0], configured: true);
        foreach (var desk in desks)
        {
            (await gateway.Platform.Put($"/v1/jobs/{desk.Job}", World.JobBody(task, assignee: null))).Expect(201);
            (await gateway.Platform.Put($"/v1/jobs/{desk.Job}/annotations", Content.All[0].Document)).Expect(204);
            await Assign(desk, Desk.People[0]);
        }
    }

    /// <summary>Changes something after every few answers.</summary>
    public async Task Run(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                for (var answers = random.Next(3, 15); answers > 0; answers--) await desks[0].Answered.WaitAsync(stop);
                await Change();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // the end
        }
    }

    private Task Change()
    {
        if (_off) return SetLimit();
        if (_unconfigured) return Truth(Objects[random.Next(Objects.Length)], configured: true);
        if (desks.FirstOrDefault(waiting => waiting.Assignee is null) is { } empty && random.Next(3) > 0) return Assign(empty, Desk.People[random.Next(2)]);
        var desk = random.Next(4) > 0 && desks.FirstOrDefault(used => used.Exhausted) is { } exhausted ? exhausted : desks[random.Next(desks.Count)];
        return random.Next(100) switch
        {
            < 55 => Assign(desk, random.Next(12) == 0 ? null : desk.Assignee == Desk.People[0] ? Desk.People[1] : Desk.People[0]),
            < 72 => SetLimit(random.Next(8) == 0 ? 0 : null),
            < 80 => Set(new { target_metric_threshold = Thresholds[random.Next(Thresholds.Length)] }),
            < 90 => Truth(Objects[random.Next(Objects.Length)], configured: random.Next(5) > 0),
            _ => TryOut(desk),
        };
    }

    private async Task Assign(Desk desk, string? person)
    {
        var call = new Call(Operation.Assign, task, desk.Job, "cvat") { Word = person };
        await callers.Insist(call, () => gateway.Platform.Patch($"/v1/jobs/{desk.Job}", new { assignee = person }));
        desk.Assignee = person;
        desk.Exhausted = false;
    }

    private Task<Call> SetLimit(int? limit = null)
    {
        _off = limit == 0;
        return Set(new { max_validations_per_job = limit ?? Limits[random.Next(Limits.Length)] });
    }

    private Task<Call> Set(object change) =>
        callers.Insist(new Call(Operation.Set, task, "", "cvat"), () => gateway.Platform.Patch($"/v1/tasks/{task}/quality/settings", change));

    private Task<Call> Truth(int objects, bool configured)
    {
        _unconfigured = !configured;
        var truth = World.Truth(objects, state: configured ? "completed" : "in progress");
        return callers.Insist(new Call(Operation.Truth, task, "", "cvat") { Objects = objects }, () => gateway.Platform.Put($"/v1/tasks/{task}/ground_truth", truth));
    }

    private async Task TryOut(Desk desk)
    {
        var content = Content.All[random.Next(Content.All.Count)];
        var call = new Call(Operation.Validate, task, desk.Job, World.Boss) { Digest = content.Digest };
        await callers.Make(call, () => gateway.ActingFor(World.Boss).Validate(desk.Job, content.Document));
    }
}
