using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Feedback.Embedded;

/// <summary>The prepared write, run for many rows in one transaction.</summary>
internal sealed class WriteCommand : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _command;
    private readonly TimeProvider _clock;
    private readonly AuditCommand _audit;
    private readonly SqliteParameter _id;
    private readonly SqliteParameter _version;
    private readonly SqliteParameter _payload;
    private readonly SqliteParameter _modified;

    public WriteCommand(SqliteConnection connection, TimeProvider clock)
    {
        (_connection, _clock) = (connection, clock);
        _audit = new AuditCommand(connection);
        _command = connection.CreateCommand();
        _command.CommandText = Statements.WriteState;
        _id = _command.Parameters.Add("$id", SqliteType.Text);
        _version = _command.Parameters.Add("$version", SqliteType.Integer);
        _payload = _command.Parameters.Add("$payload", SqliteType.Blob);
        _modified = _command.Parameters.Add("$modified", SqliteType.Text);
    }

    /// <summary>Writes all rows or, if it throws, none. The new version of each row, or null where somebody else had written.</summary>
    public List<long?> Run(IReadOnlyList<PendingWrite> writes)
    {
        var versions = new List<long?>(writes.Count);
        using var transaction = _connection.BeginTransaction();
        _command.Transaction = transaction;
        _modified.Value = _clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        foreach (var write in writes)
        {
            var version = write.Payload is null ? 0 : WriteState(write);
            if (version is not null && write.Audit is { } line) _audit.Run(transaction, line);
            versions.Add(version);
        }

        transaction.Commit();
        return versions;
    }

    public void Dispose()
    {
        _command.Dispose();
        _audit.Dispose();
    }

    private long? WriteState(PendingWrite write)
    {
        (_id.Value, _version.Value, _payload.Value) = (write.Id, write.Version, write.Payload);
        return _command.ExecuteScalar() as long?;
    }
}
