using Npgsql;

namespace Feedback.Cli.Moving;

/// <summary>A cluster's database, read in one transaction: as it was at one moment, even while silos use it.</summary>
internal sealed class PostgresSource : IStateSource
{
    private readonly string _service;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _moment;

    private PostgresSource(string service, NpgsqlConnection connection, NpgsqlTransaction moment) => (_service, _connection, _moment) = (service, connection, moment);

    public string Kind => "cluster";

    public string? AdminKeyHash => null; // keys of a cluster are in the configuration of its gateways

    /// <summary>Opens a database.</summary>
    public static async Task<PostgresSource> Open(string connectionString, string service)
    {
        var connection = await Postgres.Connect(connectionString);
        return new PostgresSource(service, connection, await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead));
    }

    public async IAsyncEnumerable<ActorRow> Actors()
    {
        await using var command = Postgres.Command(_connection, "PostgresActors.sql", _service);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var id = rows.GetString(0);
            yield return new ActorRow(id, rows.GetInt32(1), rows.GetString(3), StoredState.WithoutAudit(id, rows.GetFieldValue<byte[]>(2)));
        }
    }

    public async IAsyncEnumerable<AuditRow> Audit()
    {
        await using var command = Postgres.Command(_connection, "PostgresAudit.sql", _service);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) yield return new AuditRow(rows.GetGuid(0), rows.GetString(1), System.Text.Encoding.UTF8.GetBytes(rows.GetString(2)));
    }

    public async ValueTask DisposeAsync()
    {
        await _moment.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
