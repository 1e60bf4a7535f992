using System.Diagnostics;
using Feedback.Actors;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Feedback.Grains;

/// <summary>The hull of a silo's <see cref="ScoringWorker"/>. One activation lets every call in at once: the worker's seats are what bounds them.</summary>
/// <param name="worker">The silo's worker.</param>
/// <param name="grains">Orleans' door.</param>
/// <param name="settings">How long a call may take.</param>
/// <param name="context">The activation.</param>
/// <param name="log">The log.</param>
[GrainType("scoring")]
[StatelessWorker(1)]
[Reentrant]
public sealed partial class ScoringGrain(
    ScoringWorker worker, IGrainFactory grains, ClusterSettings settings, IGrainContext context, ILogger<ScoringGrain> log) : IScoringGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <inheritdoc/>
    public async Task<ScoringReply> Score(Guid name, ScoringRequest request, ReadOnlyMemory<byte> utf8)
    {
        var scoring = Score(request, utf8);
        var reply = await ScoringReply.Of(scoring, settings.CallTimeout / 2);
        if (reply.Outcome is null) await Leave(name, scoring);
        return reply;
    }

    private async Task<Scored> Score(ScoringRequest request, ReadOnlyMemory<byte> utf8)
    {
        var started = Stopwatch.GetTimestamp();
        var scored = await worker.Score(request, utf8);
        Answered(log, request.TaskId, scored.Outcome.Cause, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return scored;
    }

    private async Task Leave(Guid name, Task<Scored> scoring)
    {
        worker.Leave(name, scoring);
        try
        {
            await grains.GetGrain<IUnderWayGrain>(IUnderWayGrain.Id(name)).Hold();
        }
        finally
        {
            _ = worker.Take(name); // if nobody did
        }
    }

    [LoggerMessage(4102, LogLevel.Debug, "Scoring for task {Task} answered after {Milliseconds} ms, without a score because of: {Cause}")]
    private static partial void Answered(ILogger log, string task, Unavailable? cause, double milliseconds);
}
