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

    /// <summary>A holder of a state.</summary>
    public Held(TState state) => Value = state;

    /// <summary>The state; null if nothing was ever saved.</summary>
    public TState? Value { get; private set; }

    byte[] IHeld.Write() => StateBytes.Write(Value ?? throw new InvalidOperationException("There is no state to store."));

    void IHeld.Read(ReadOnlySpan<byte> utf8) => Value = StateBytes.Read<TState>(utf8);
}
