using Feedback.Embedded;
using Microsoft.Data.Sqlite;

namespace Feedback.Cli.Moving;

/// <summary>An empty data folder that is filled in one transaction; no gateway can use it meanwhile.</summary>
internal sealed class SqliteTarget : IStateTarget
{
    private readonly DataFolder _folder;
    private readonly DataFolderLock _lock;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly SqliteCommand _actor;
    private readonly SqliteCommand _line;

    /// <summary>Opens a data folder, and makes it if need be.</summary>
    /// <exception cref="MovingException">It holds something, or a gateway uses it.</exception>
    public SqliteTarget(DirectoryInfo folder)
    {
        _folder = new DataFolder(folder);
        try
        {
            _lock = new DataFolderLock(_folder.Database);
        }
        catch (InvalidOperationException)
        {
            throw new MovingException($"{_folder.Database} is in use; stop the gateway first.");
        }

        _connection = _folder.Open(SqliteOpenMode.ReadWriteCreate);
        Command("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL").ExecuteNonQuery();
        _transaction = _connection.BeginTransaction();
        Command(Sql.Read("Sqlite.sql")).ExecuteNonQuery();
        if (Command(Sql.Read("SqliteHolds.sql")).ExecuteScalar() is not 0L || _folder.AdminKeyHash is not null)
            throw new MovingException($"{folder.FullName} is not empty; import into an empty folder.");
        _actor = Command(Sql.Read("SqliteAddActor.sql"));
        foreach (var name in (string[])["$id", "$version", "$payload", "$modified"]) _actor.Parameters.AddWithValue(name, null);
        _line = Command(Sql.Read("SqliteAddAudit.sql"));
        foreach (var name in (string[])["$scope", "$payload"]) _line.Parameters.AddWithValue(name, null);
    }

    public Task Add(ActorRow actor)
    {
        var (id, version, payload, modified) = (_actor.Parameters[0], _actor.Parameters[1], _actor.Parameters[2], _actor.Parameters[3]);
        (id.Value, version.Value, payload.Value, modified.Value) = (actor.Id, actor.Version, actor.Payload.ToArray(), actor.Modified);
        return _actor.ExecuteNonQueryAsync();
    }

    public Task Add(AuditRow line)
    {
        (_line.Parameters[0].Value, _line.Parameters[1].Value) = (line.Scope, line.Payload.ToArray());
        return _line.ExecuteNonQueryAsync();
    }

    public async Task<string?> Keep(string? adminKeyHash)
    {
        await _transaction.CommitAsync();
        if (adminKeyHash is not null) _folder.KeepAdminKey(adminKeyHash);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
        _lock.Dispose();
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // our own statements only
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = _transaction;
        return command;
    }
}
