using Feedback.Actors;
using Orleans.Concurrency;

namespace Feedback.Grains;

/// <summary>The hull of a silo's own <see cref="IReadiness"/>.</summary>
/// <param name="silo">What the silo needs to work.</param>
/// <param name="context">The activation.</param>
[GrainType("readiness")]
[StatelessWorker(1)]
[Reentrant]
public sealed class ReadinessGrain(IReadiness silo, IGrainContext context) : IReadinessGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <inheritdoc/>
    public Task<string?> Missing() => silo.Missing(CancellationToken.None);
}
