using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Feedback.Actors;
using Microsoft.Data.Sqlite;

namespace Feedback.Embedded;

/// <summary>
/// All state in one SQLite file (write-ahead log). Reads run side by side. Writes that arrive together share one transaction and so one
/// flush to the disk; each is answered only after its transaction is durable.
/// </summary>
public sealed class SqliteStore : IDisposable
{
    /// <summary>Most writes in one transaction.</summary>
    private const int Batch = 256;

    /// <summary>Bytes of a page of a new database. Documents fill several: with the usual 4,096 the log takes a third more of the system's time, and copying it twice as long.</summary>
    private const int PageSize = 16_384;

    /// <summary>Bytes of the log before it is copied into the database, with two flushes, while writes wait: more make this rarer, and each wait longer.</summary>
    private const int CheckpointBytes = 16 << 20;

    private readonly BlockingCollection<PendingWrite> _queue = new(boundedCapacity: 10_000);
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private readonly string _connectionString;
    private readonly Durability _durability;
    private readonly TimeProvider _clock;
    private readonly Thread _writer;

    /// <summary>Opens the file, makes it if need be, and starts the writer.</summary>
    /// <param name="path">Path of the database file; its folder must exist.</param>
    /// <param name="durability">What a stored write survives.</param>
    /// <param name="clock">The time.</param>
    public SqliteStore(string path, Durability durability, TimeProvider clock)
    {
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
        _durability = durability;
        _clock = clock;
        var connection = Open();
        Run(connection, $"PRAGMA page_size={PageSize}; PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint={CheckpointBytes / PageSize};");
        Run(connection, Statements.Schema);
        _writer = new Thread(() => Write(connection)) { IsBackground = true, Name = "sqlite writer" };
        _writer.Start();
    }

    /// <summary>Reads a row.</summary>
    public StoredRow Read(string id)
    {
        return Reading(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = Statements.ReadState;
            command.Parameters.AddWithValue("$id", id);
            using var row = command.ExecuteReader();
            return row.Read() ? new StoredRow(row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : default;
        });
    }

    /// <summary>Writes a row over the version that was read, durably; gives the new version.</summary>
    /// <exception cref="StoreConflictException">Somebody else has written since.</exception>
    public Task<long> Write(string id, long version, byte[] payload, AuditEvent? audit = null) => Queue(new PendingWrite(id, version, payload, audit));

    /// <summary>Adds a line to the audit record, durably.</summary>
    public Task Append(AuditEvent line) => Queue(new PendingWrite("", 0, null, line));

    /// <summary>Lines of the audit record.</summary>
    public ImmutableArray<AuditLine> ReadAudit(string scope, long after, int limit)
    {
        return Reading(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = Statements.ReadAudit;
            command.Parameters.AddWithValue("$scope", scope);
            command.Parameters.AddWithValue("$after", after);
            command.Parameters.AddWithValue("$limit", limit);
            using var rows = command.ExecuteReader();
            var lines = ImmutableArray.CreateBuilder<AuditLine>();
            while (rows.Read()) lines.Add(new AuditLine(rows.GetInt64(0), JsonSerializer.Deserialize<AuditEvent>(rows.GetFieldValue<byte[]>(1), StateJson.Options)!));
            return lines.ToImmutable();
        });
    }

    /// <summary>Ends the writer after what is queued, and closes the file.</summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _writer.Join();
        while (_readers.TryTake(out var reader)) reader.Dispose();
        _queue.Dispose();
    }

    private void Write(SqliteConnection connection)
    {
        using var owned = connection;
        using var command = new WriteCommand(connection, _clock);
        var batch = new List<PendingWrite>(Batch);
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < Batch && _queue.TryTake(out var more)) batch.Add(more);
            try
            {
                var versions = command.Run(batch);
                for (var i = 0; i < batch.Count; i++) Answer(batch[i], versions[i]);
            }
            catch (Exception failure)
            {
                foreach (var write in batch) write.Done.TrySetException(failure);
            }

            batch.Clear();
        }
    }

    private Task<long> Queue(PendingWrite write)
    {
        _queue.Add(write);
        return write.Done.Task;
    }

    private T Reading<T>(Func<SqliteConnection, T> read)
    {
        if (!_readers.TryTake(out var connection)) connection = Open();
        try
        {
            return read(connection);
        }
        finally
        {
            _readers.Add(connection);
        }
    }

    private static void Answer(PendingWrite write, long? version)
    {
        if (version is { } stored) write.Done.SetResult(stored);
        else write.Done.SetException(new StoreConflictException(write.Id));
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        Run(connection, $"PRAGMA busy_timeout=5000; PRAGMA synchronous={(_durability == Durability.PowerLoss ? "FULL" : "NORMAL")};");
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // our own statements only
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
