using System.Collections.Immutable;
using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>
/// An actor's state in grain storage. What is read here is what the store is known to hold: a write under way is not seen by readers that
/// overlap it. After a write that failed nobody knows what the store holds, so nothing is read here any more: the activation ends, and the
/// next call reads the store. A line for the audit record goes with the same write. Where it is taken on only from the stored state, one that did not
/// arrive is sent again with the next write or activation.
/// </summary>
/// <typeparam name="TState">The actor's state record.</typeparam>
/// <param name="stored">Orleans' hold on the row.</param>
/// <param name="context">The activation, which ends with a failed write.</param>
/// <param name="outbox">Where audit lines go.</param>
public sealed class GrainDurable<TState>(IPersistentState<Held<TState>> stored, IGrainContext context, IAuditOutbox outbox) : IDurable<TState>
    where TState : class
{
    private Held<TState>? _known;
    private ImmutableArray<PendingAudit> _unsent = [];
    private bool _lost;

    /// <inheritdoc/>
    public TState? Value => Known.Value;

    private Held<TState> Known => _lost
        ? throw new InvalidOperationException($"The state of {context.GrainId} is unknown after a failed write.")
        : _known ??= Take(stored.State);

    /// <inheritdoc/>
    public async Task Save(TState next, AuditEvent? audit = null)
    {
        _ = Known;
        if (audit is not null) _unsent = _unsent.Add(new PendingAudit(Guid.CreateVersion7(), audit));
        var held = new Held<TState>(next, _unsent);
        stored.State = held;
        try
        {
            await StoreMetrics.Measure(stored.WriteStateAsync());
            _known = held;
        }
        catch (Exception failure)
        {
            _lost = true;
            context.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, failure, "A state write failed."));
            throw;
        }

        if (outbox.ArriveWithState) _unsent = [];
        else _ = Send();
    }

    private Held<TState> Take(Held<TState> held)
    {
        _unsent = held.Unsent;
        _ = Send();
        return held;
    }

    private async Task Send()
    {
        var lines = _unsent;
        if (lines.IsEmpty) return;
        try
        {
            await outbox.Send(lines);
            _unsent = _unsent.RemoveRange(lines);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // they stay with the state and go with the next write or activation
        }
    }
}
