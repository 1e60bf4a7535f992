using Feedback.Actors;
using Feedback.Cvat;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>Handles what webhooks tell of jobs: a finished job is judged, and what follows from the verdict is done on its server.</summary>
/// <param name="actors">The actors.</param>
/// <param name="judge">Judges.</param>
/// <param name="effects">What follows.</param>
/// <param name="metrics">What is counted.</param>
/// <param name="options">Time and load.</param>
/// <param name="clock">The time.</param>
/// <param name="log">The log.</param>
internal sealed class CvatFinishes(
    IActors actors, CvatJudge judge, CvatEffects effects, CvatMetrics metrics, IOptions<ValidationOptions> options, TimeProvider clock, ILogger<CvatFinishes> log)
{
    /// <summary>Handles an event about a job. How the job is now is remembered last: what comes to nothing because somebody does not answer is handled again when it is sent again.</summary>
    public async Task Handle(CvatServer server, CvatEvent told, CancellationToken stop)
    {
        var job = told.Job!;
        try
        {
            var watch = ActorId.Watch(server.Connection.Id(job.Id));
            var seen = await actors.Ask<IWatch, Sighting?>(watch, actor => actor.Seen());
            var ours = told.Sender is null ? (int?)null : await server.ServiceAccount(stop);
            var kind = EventRules.Decide(told, seen, ours);
            var word = kind.ToString().ToLowerInvariant();
            metrics.Hook(server.Connection.Name, word);
            CvatLog.Told(log, server.Connection.Name, job.Id, word);
            if (kind is EventKind.Irrelevant or EventKind.Repeated or EventKind.Outdated) return;
            if (kind == EventKind.Finished && !await Judge(server, told, stop)) return;
            await actors.Ask<IWatch, bool>(watch, actor => actor.See(EventRules.Sighting(job)));
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            CvatLog.NotHandled(log, server.Connection.Name, job.Id, failure);
        }
    }

    /// <summary>Judges a finished job; false if it should be tried again.</summary>
    private async Task<bool> Judge(CvatServer server, CvatEvent told, CancellationToken stop)
    {
        using var deadline = new Deadline(clock, options.Value.Timeout);
        var judged = await judge.Judge(
            server, told.Job!.Id, pulled => CvatAsker.OfFinish(server, told.Sender, pulled, deadline.Token), finish: true, key: null, deadline);
        if (judged is { Verdict: { Exempt: false } verdict, Job: { } job }) await effects.Apply(server, job, verdict, finished: true, stop);
        return !judged.MayPass;
    }
}
