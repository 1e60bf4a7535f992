using System.Collections.Immutable;
using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>An actor's state as Orleans keeps it: empty until something was saved.</summary>
/// <typeparam name="TState">The actor's state record.</typeparam>
public sealed class Held<TState> : IHeld where TState : class
{
    /// <summary>An empty holder, which is what Orleans makes.</summary>
    public Held()
    {
    }

    /// <summary>A holder of a state and of the audit lines that have not arrived yet.</summary>
    public Held(TState state, ImmutableArray<PendingAudit> unsent) => (Value, Unsent) = (state, unsent);

    /// <summary>The state; null if nothing was ever saved.</summary>
    public TState? Value { get; private set; }

    /// <summary>Audit lines stored with it.</summary>
    public ImmutableArray<PendingAudit> Unsent { get; private set; } = [];

    byte[] IHeld.Write() => StateBytes.Write(Value ?? throw new InvalidOperationException("There is no state to store."), Unsent);

    void IHeld.Read(ReadOnlySpan<byte> utf8) => (Value, Unsent) = StateBytes.ReadWithAudit<TState>(utf8);
}
