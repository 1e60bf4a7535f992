using Feedback.Actors;
using Feedback.Cvat;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>Requests for validation that came through CVAT's API. What is under way is known to this gateway only; what came of it, to the job.</summary>
/// <param name="judge">Judges.</param>
/// <param name="effects">What follows.</param>
/// <param name="results">Verdicts in CVAT's shape.</param>
/// <param name="options">Time and load.</param>
/// <param name="clock">The time.</param>
/// <param name="lifetime">Ends with the gateway.</param>
/// <param name="log">The log.</param>
internal sealed class CvatRequests(
    CvatJudge judge, CvatEffects effects, CvatResults results, IOptions<ValidationOptions> options, TimeProvider clock, IHostApplicationLifetime lifetime,
    ILogger<CvatRequests> log)
{
    /// <summary>A request that is answered within this time is answered at once where there is no feedback.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(1);

    private readonly Known<string, (int Owner, Task<CvatJudged> Work)> _underWay = new(clock);

    /// <summary>Starts one, and waits a little for its end.</summary>
    /// <returns>Its name, and how it ended if it has.</returns>
    public async Task<(RequestId Id, CvatJudged? Judged)> Start(CvatServer server, CvatCaller caller, int job, int? seconds)
    {
        var patience = options.Value.Timeout;
        if (seconds is { } wanted && TimeSpan.FromSeconds(wanted) < patience) patience = TimeSpan.FromSeconds(wanted);
        var now = clock.GetUtcNow();
        var id = RequestId.New(job, now, now + patience);
        var work = Work(server, caller, job, id, patience);
        _underWay.Set(Name(server, id), (caller.Self.Id, work), patience + TimeSpan.FromMinutes(1));
        await Task.WhenAny(work, Task.Delay(AtOnce, clock));
        return (id, work.IsCompletedSuccessfully ? await work : null);
    }

    /// <summary>How a request of a caller stands; null if it is somebody else's.</summary>
    public async Task<(bool Finished, long? Result)?> Look(CvatServer server, CvatCaller caller, RequestId id)
    {
        if (await results.Of(server, id, caller.Self.Id) is { } number) return (true, number);
        if (_underWay.TryGet(Name(server, id), out var known))
        {
            if (known.Owner != caller.Self.Id) return null;
            return known.Work.IsCompleted ? (true, ResultNumber.Make(id.Job, 0)) : (false, null);
        }

        return clock.GetUtcNow() > id.Ends ? (true, ResultNumber.Make(id.Job, 0)) : (false, null); // another gateway has it, or had it
    }

    private async Task<CvatJudged> Work(CvatServer server, CvatCaller caller, int job, RequestId id, TimeSpan patience)
    {
        using var deadline = new Deadline(clock, patience);
        var judged = await judge.Judge(
            server, job, pulled => CvatAsker.Of(server, caller, pulled, deadline.Token), finish: false, key: id.ToString(), deadline);
        if (judged is { Verdict: { Exempt: false } verdict, Job: { } read }) _ = Follow(server, read, verdict);
        return judged;
    }

    /// <summary>The caller does not wait for what follows, so nobody else would hear of its failure.</summary>
    private async Task Follow(CvatServer server, CvatJob job, Verdict verdict)
    {
        try
        {
            await effects.Apply(server, job, verdict, finished: false, lifetime.ApplicationStopping);
        }
        catch (Exception failure) when (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            CvatLog.NotHandled(log, server.Connection.Name, job.Id, failure);
        }
    }

    private static string Name(CvatServer server, RequestId id) => $"{server.Connection.Name} {id}";
}
