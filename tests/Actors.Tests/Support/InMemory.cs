namespace Feedback.Actors.Tests;

/// <summary>A store of one row. What survives <see cref="Restart"/> has gone through the bytes that a real store would keep.</summary>
internal sealed class InMemory<TState> : IDurable<TState> where TState : class
{
    private byte[]? _row;

    public TState? Value { get; private set; }

    /// <summary>Writes so far.</summary>
    public int Writes { get; private set; }

    public Task Save(TState next)
    {
        _row = StateBytes.Write(next);
        Value = next;
        Writes++;
        return Task.CompletedTask;
    }

    /// <summary>The same row as another activation reads it.</summary>
    public InMemory<TState> Restart() => new() { _row = _row, Value = _row is null ? null : StateBytes.Read<TState>(_row), Writes = Writes };
}
