using Feedback.Actors;
using Feedback.Cvat;

namespace Feedback.Gateway;

/// <summary>What happens on a CVAT server, and elsewhere, after a verdict: policies of the connection. A job's state and stage are set only once the server has told
/// that the job was finished, and each time it is; issues and messages are sent once a verdict.</summary>
/// <param name="actors">The actors.</param>
/// <param name="notices">Our own webhooks.</param>
/// <param name="metrics">What is counted.</param>
/// <param name="log">The log.</param>
internal sealed class CvatEffects(IActors actors, CvatNotices notices, CvatMetrics metrics, ILogger<CvatEffects> log)
{
    /// <summary>Does what the policies say. What fails is logged and counted; the verdict stands.</summary>
    /// <param name="server">The server.</param>
    /// <param name="job">The job as it was read for the verdict.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="finished">Whether the server has told that the job was finished.</param>
    /// <param name="stop">The gateway stops.</param>
    public async Task Apply(CvatServer server, CvatJob job, Verdict verdict, bool finished, CancellationToken stop)
    {
        var policy = server.Connection.Options.Effects;
        if (policy.Issue && verdict.Outcome != Outcome.Accepted) await Once(server, job, verdict, "issue", () => server.Client.Open(Issue(job, verdict), stop), stop);
        if (policy.WebhookUrl is not null) await Once(server, job, verdict, "webhook", () => notices.Send(server.Connection, job, verdict, stop), stop);
        if (finished && job.State == "completed" && Patch(policy, job, verdict.Outcome) is { } patch) await Try(server, job, "job", () => Move(server, job, patch, stop), stop);
    }

    /// <summary>What becomes of a finished job; null if nothing.</summary>
    internal static CvatJobPatch? Patch(CvatEffectOptions policy, CvatJob job, Outcome outcome)
    {
        var (stage, state) = outcome switch
        {
            Outcome.Accepted => (policy.Accepted, job.State),
            Outcome.Rejected => (job.Stage, policy.Rejected),
            _ => (job.Stage, policy.FinallyRejected),
        };
        return stage is null || state is null || (stage == job.Stage && state == job.State) ? null : new CvatJobPatch(stage, state);
    }

    /// <summary>On the job's first frame, wherever the validation frames are, so that its place tells nothing.</summary>
    private static CvatNewIssue Issue(CvatJob job, Verdict verdict) => new(job.Id, job.StartFrame, [0, 0, 1, 1], VerdictText.Of(verdict));

    /// <summary>The answer shows the job as it is now: seen before its echo comes.</summary>
    private async Task Move(CvatServer server, CvatJob job, CvatJobPatch patch, CancellationToken stop)
    {
        var moved = await server.Client.Change(job.Id, patch, stop);
        await actors.Ask<IWatch, bool>(ActorId.Watch(server.Connection.Id(job.Id)), actor => actor.See(EventRules.Sighting(moved)));
    }

    private async Task Once(CvatServer server, CvatJob job, Verdict verdict, string effect, Func<Task> act, CancellationToken stop)
    {
        var watch = ActorId.Watch(server.Connection.Id(job.Id));
        var claim = $"{effect} {verdict.Id}";
        if (!await actors.Ask<IWatch, bool>(watch, actor => actor.Claim(claim))) return;
        if (!await Try(server, job, effect, act, stop)) await actors.Ask<IWatch, bool>(watch, actor => actor.Release(claim));
    }

    private async Task<bool> Try(CvatServer server, CvatJob job, string effect, Func<Task> act, CancellationToken stop)
    {
        try
        {
            await act();
            metrics.Effect(server.Connection.Name, effect, true);
            CvatLog.EffectDone(log, server.Connection.Name, job.Id, effect);
            return true;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            metrics.Effect(server.Connection.Name, effect, false);
            CvatLog.EffectFailed(log, server.Connection.Name, job.Id, effect, failure);
            return false;
        }
    }
}
