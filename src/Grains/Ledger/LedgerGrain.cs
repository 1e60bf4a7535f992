using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>The hull of a <see cref="Actors.Ledger"/>.</summary>
[GrainType("ledger")]
public sealed class LedgerGrain(
    [PersistentState("ledger", GrainStore.Name)] IPersistentState<Held<LedgerState>> stored, IGrainContext context, IAuditOutbox outbox)
    : Actors.Ledger(new GrainDurable<LedgerState>(stored, context, outbox)), ILedgerGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;
}
