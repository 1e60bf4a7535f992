using Feedback.Actors;
using Orleans.Concurrency;

namespace Feedback.Grains;

/// <summary>The hull of a silo's <see cref="ScoringWorker"/>. One activation lets every call in at once: the worker's seats are what bounds them.</summary>
/// <param name="worker">The silo's worker.</param>
/// <param name="context">The activation.</param>
[GrainType("scoring")]
[StatelessWorker(1)]
[Reentrant]
public sealed class ScoringGrain(ScoringWorker worker, IGrainContext context) : IScoringGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <inheritdoc/>
    public async Task<ScoringReply> Score(Guid name, ScoringRequest request, ReadOnlyMemory<byte> utf8)
    {
        var scored = await worker.Score(name, request, utf8);
        return new ScoringReply(scored.Outcome, scored.Report);
    }
}
