using Feedback.Actors;
using Orleans.Concurrency;
using Orleans.Serialization.Invocation;

namespace Feedback.Grains;

/// <summary>The hull of a <see cref="GroundTruth"/>.</summary>
[GrainType("truth")]
[MayInterleave(nameof(Overlaps))]
public sealed class GroundTruthGrain(
    [PersistentState("truth", GrainStore.Name)] IPersistentState<Held<TruthState>> stored, IGrainContext context, IAuditOutbox outbox, TimeProvider clock)
    : GroundTruth(new GrainDurable<TruthState>(stored, context, outbox), clock), IGroundTruthGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <summary>Readers need not wait for one another or for a write: they see what the store held before it.</summary>
    public static bool Overlaps(IInvokable call) => call.GetMethodName() is nameof(Brief) or nameof(Get);
}
