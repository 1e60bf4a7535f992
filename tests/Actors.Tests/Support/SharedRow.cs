namespace Feedback.Actors.Tests;

/// <summary>A row of a store that several activations hold at once; a write names the version it was read at, as every real store has it.</summary>
internal sealed class SharedRow<TState> where TState : class
{
    private int _version;

    /// <summary>What is stored.</summary>
    public TState? Stored { get; private set; }

    /// <summary>The row as one more activation reads it now.</summary>
    public IDurable<TState> Open() => new Hold(this);

    private sealed class Hold(SharedRow<TState> row) : IDurable<TState>
    {
        private int _version = row._version;

        public TState? Value { get; private set; } = row.Stored;

        public Task Save(TState next, AuditEvent? audit = null)
        {
            if (row._version != _version) throw new StoreConflictException(typeof(TState).Name);
            (row.Stored, Value, _version) = (next, next, ++row._version);
            return Task.CompletedTask;
        }
    }
}
