namespace Feedback.Actors.Tests;

/// <summary>A store of one row. What another activation reads has gone through the bytes that a real store would keep.</summary>
internal sealed class InMemory<TState> : IDurable<TState> where TState : class
{
    public TState? Value { get; private set; }

    /// <summary>Writes so far.</summary>
    public int Writes { get; private set; }

    public Task Save(TState next, AuditEvent? audit = null)
    {
        Value = next;
        Writes++;
        return Task.CompletedTask;
    }

    /// <summary>The same row as another activation reads it.</summary>
    public InMemory<TState> Restart() => new() { Value = Value is null ? null : StateBytes.Read<TState>(StateBytes.Write(Value)), Writes = Writes };
}
