using Microsoft.Data.Sqlite;

namespace Feedback.Cli.Moving;

/// <summary>The embedded database, read in one transaction: as it was at one moment, even while a gateway uses it.</summary>
internal sealed class SqliteSource : IStateSource
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _moment;

    /// <summary>Opens the database of a data folder.</summary>
    /// <exception cref="MovingException">There is none.</exception>
    public SqliteSource(DirectoryInfo folder)
    {
        var data = new DataFolder(folder);
        if (!File.Exists(data.Database)) throw new MovingException($"{data.Database} is not there; --data names the data folder of a gateway.");
        AdminKeyHash = data.AdminKeyHash;
        _connection = data.Open(SqliteOpenMode.ReadOnly);
        _moment = _connection.BeginTransaction(deferred: true);
    }

    public string Kind => "embedded";

    public string? AdminKeyHash { get; }

    public async IAsyncEnumerable<ActorRow> Actors()
    {
        await using var rows = await Run("SqliteActors.sql");
        while (await rows.ReadAsync()) yield return new ActorRow(rows.GetString(0), rows.GetInt64(1), rows.GetString(3), rows.GetFieldValue<byte[]>(2));
    }

    public async IAsyncEnumerable<AuditRow> Audit()
    {
        await using var rows = await Run("SqliteAudit.sql");
        while (await rows.ReadAsync()) yield return new AuditRow(null, rows.GetString(0), rows.GetFieldValue<byte[]>(1));
    }

    public async ValueTask DisposeAsync()
    {
        await _moment.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private Task<SqliteDataReader> Run(string file)
    {
        var command = _connection.CreateCommand();
        command.CommandText = Sql.Read(file);
        command.Transaction = _moment;
        return command.ExecuteReaderAsync();
    }
}
