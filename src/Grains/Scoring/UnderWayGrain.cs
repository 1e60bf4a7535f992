using Feedback.Actors;
using Orleans.Concurrency;
using Orleans.Placement;

namespace Feedback.Grains;

/// <summary>The hull of one scoring of a silo's <see cref="ScoringWorker"/>.</summary>
/// <param name="worker">The silo's worker.</param>
/// <param name="settings">How long a call may take.</param>
/// <param name="context">The activation.</param>
[GrainType("scoring-under-way")]
[PreferLocalPlacement] // where it is held first, which is where it is scored
[Reentrant]
public sealed class UnderWayGrain(ScoringWorker worker, ClusterSettings settings, IGrainContext context) : IUnderWayGrain, IGrainBase
{
    private Task<Scored>? _scoring;

    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <inheritdoc/>
    public Task Hold()
    {
        _scoring = worker.Take(Guid.Parse(context.GrainId.Key.ToString()!));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<ScoringReply?> Wait() => _scoring is null ? null : await ScoringReply.Of(_scoring, settings.CallTimeout / 2);
}
