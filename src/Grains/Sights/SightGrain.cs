using Feedback.Actors;
using Orleans.Concurrency;

namespace Feedback.Grains;

/// <summary>The hull of a silo's own <see cref="Sights"/>: what would be six calls of a gateway is one, the others stay among silos.</summary>
/// <param name="silo">Asks the actors.</param>
/// <param name="context">The activation.</param>
[GrainType("sight")]
[StatelessWorker(1)]
[Reentrant]
public sealed class SightGrain(Sights silo, IGrainContext context) : ISightGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <inheritdoc/>
    public Task<Sight?> See(string job) => silo.See(job);
}
