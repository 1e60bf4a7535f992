using System.Diagnostics;
using Feedback.Actors;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Feedback.Grains;

/// <summary>The hull of a silo's <see cref="ScoringWorker"/>. One activation lets every call in at once: the worker's seats are what bounds them.</summary>
/// <param name="worker">The silo's worker.</param>
/// <param name="context">The activation.</param>
/// <param name="log">The log.</param>
[GrainType("scoring")]
[StatelessWorker(1)]
[Reentrant]
public sealed partial class ScoringGrain(ScoringWorker worker, IGrainContext context, ILogger<ScoringGrain> log) : IScoringGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <inheritdoc/>
    public async Task<ScoringReply> Score(Guid name, ScoringRequest request, ReadOnlyMemory<byte> utf8)
    {
        var started = Stopwatch.GetTimestamp();
        var scored = await worker.Score(name, request, utf8);
        Answered(log, request.TaskId, scored.Outcome.Cause, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return new ScoringReply(scored.Outcome, scored.Report);
    }

    [LoggerMessage(4102, LogLevel.Debug, "Scoring for task {Task} answered after {Milliseconds} ms, without a score because of: {Cause}")]
    private static partial void Answered(ILogger log, string task, Unavailable? cause, double milliseconds);
}
