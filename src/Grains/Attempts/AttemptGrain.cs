using Feedback.Actors;
using Orleans.Concurrency;
using Orleans.Serialization.Invocation;

namespace Feedback.Grains;

/// <summary>The hull of an <see cref="Attempt"/>.</summary>
[GrainType("attempt")]
[MayInterleave(nameof(Overlaps))]
public sealed class AttemptGrain(
    [PersistentState("attempt", GrainStore.Name)] IPersistentState<Held<AttemptState>> stored, IGrainContext context, IAuditOutbox outbox)
    : Attempt(new GrainDurable<AttemptState>(stored, context, outbox)), IAttemptGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <summary>Readers need not wait for one another or for a write: they see what the store held before it.</summary>
    public static bool Overlaps(IInvokable call) => call.GetMethodName() is nameof(Get) or nameof(Report);
}
