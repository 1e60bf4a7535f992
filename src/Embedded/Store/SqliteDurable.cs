using Feedback.Actors;

namespace Feedback.Embedded;

/// <summary>One actor's row.</summary>
/// <typeparam name="TState">Its state.</typeparam>
internal sealed class SqliteDurable<TState> : IDurable<TState> where TState : class
{
    private readonly SqliteStore _store;
    private readonly string _id;
    private long _version;
    private bool _failed;

    /// <summary>Reads the row.</summary>
    public SqliteDurable(SqliteStore store, string id)
    {
        _store = store;
        _id = id;
        var row = store.Read(id);
        _version = row.Version;
        if (row.Payload is not null) Value = StateBytes.Read<TState>(row.Payload);
    }

    /// <inheritdoc/>
    public TState? Value { get; private set; }

    /// <inheritdoc/>
    public async Task Save(TState next, AuditEvent? audit = null)
    {
        if (_failed) throw new InvalidOperationException($"A write of {_id} failed before; the activation is over.");
        _failed = true; // until the store has it: after a failure nobody knows what the store holds
        _version = await StoreMetrics.Measure(_store.Write(_id, _version, StateBytes.Write(next), audit));
        Value = next;
        _failed = false;
    }
}
