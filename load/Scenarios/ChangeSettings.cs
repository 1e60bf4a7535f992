using System.Globalization;
using Feedback.Load.Running;

namespace Feedback.Load.Scenarios;

/// <summary>A lead changes the required score of a task while its annotators hand in: whoever begins after the change was answered is judged by it.</summary>
internal sealed class ChangeSettings(FrontEnd front, World world) : IScenario
{
    private const int AnnotatorsAtOnce = 3;

    /// <summary>One lead a task: a second change would take the first one's place.</summary>
    private readonly SemaphoreSlim[] _leads = [.. Enumerable.Range(0, world.Tasks).Select(_ => new SemaphoreSlim(1))];

    /// <inheritdoc/>
    public string Name => "change settings";

    /// <inheritdoc/>
    public async Task<Ended> Run(long number, CancellationToken stop)
    {
        var (task, required) = (number % world.Tasks, Math.Round(0.4 + (0.01 * (number % 50)), 2));
        await _leads[task].WaitAsync(stop);
        try
        {
            var change = new { target_metric_threshold = required };
            var reply = await front.Send(HttpMethod.Patch, $"/v1/tasks/{world.Task(task)}/quality/settings", change, World.Lead, stop);
            if (reply.Status == 429) return new Ended(EndKind.Refused, "429");
            if (reply.Status != 200) return new Ended(EndKind.Failed, string.Create(CultureInfo.InvariantCulture, $"settings: {reply.Status}"));
            await Task.WhenAll(Enumerable.Range(0, AnnotatorsAtOnce).Select(i => Judge(task + ((long)i * world.Tasks), (number * AnnotatorsAtOnce) + i, required, stop)));
        }
        finally
        {
            _leads[task].Release();
        }

        return new Ended(EndKind.Served, "200");
    }

    private async Task Judge(long job, long piece, double required, CancellationToken stop)
    {
        var verdict = JudgedWork.Of(await new Desk(front, world, job).HandIn(world.Work(piece, piece), stop));
        if (verdict.RequiredScore != required) throw EndedEarlyException.Wrong("judged by settings of before");
        if (verdict.Verdict == "accepted" != verdict.Score >= required) throw EndedEarlyException.Wrong("score and verdict do not fit");
    }
}
