using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>
/// An actor's state in grain storage. What is read here is what the store is known to hold: a write under way is not seen by readers that
/// overlap it. After a write that failed nobody knows what the store holds, so nothing is read here any more: the activation ends, and the
/// next call reads the store.
/// </summary>
/// <typeparam name="TState">The actor's state record.</typeparam>
/// <param name="stored">Orleans' hold on the row.</param>
/// <param name="context">The activation, which ends with a failed write.</param>
public sealed class GrainDurable<TState>(IPersistentState<Held<TState>> stored, IGrainContext context) : IDurable<TState>
    where TState : class
{
    private Held<TState>? _known;
    private bool _lost;

    /// <inheritdoc/>
    public TState? Value => Known.Value;

    private Held<TState> Known => _lost
        ? throw new InvalidOperationException($"The state of {context.GrainId} is unknown after a failed write.")
        : _known ??= stored.State;

    /// <inheritdoc/>
    public async Task Save(TState next)
    {
        _ = Known;
        var held = new Held<TState>(next);
        stored.State = held;
        try
        {
            await stored.WriteStateAsync();
            _known = held;
        }
        catch (Exception failure)
        {
            _lost = true;
            context.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, failure, "A state write failed."));
            throw;
        }
    }
}
