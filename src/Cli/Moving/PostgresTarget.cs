using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Feedback.Cli.Moving;

/// <summary>A cluster's database without state, filled in one transaction while no silo is at work.</summary>
internal sealed class PostgresTarget : IStateTarget
{
    private readonly string _service;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private NpgsqlBinaryImporter? _rows;
    private bool _inAudit;

    private PostgresTarget(string service, NpgsqlConnection connection, NpgsqlTransaction transaction) => (_service, _connection, _transaction) = (service, connection, transaction);

    /// <summary>Opens a database, and makes the tables if need be.</summary>
    /// <exception cref="MovingException">It holds state of that service already, or silos are at work.</exception>
    public static async Task<PostgresTarget> Open(string connectionString, string service)
    {
        var connection = await Postgres.Connect(connectionString);
        var transaction = await connection.BeginTransactionAsync();
        var target = new PostgresTarget(service, connection, transaction);
        try
        {
            foreach (var file in (string[])["PostgresLock.sql", "Postgres.sql"]) await target.Command(file).ExecuteNonQueryAsync();
            if (await target.Command("PostgresSilos.sql").ExecuteScalarAsync() is not 0L)
                throw new MovingException("Silos are at work on this database; stop them, and wait a minute if they were killed.");
            if (await target.Command("PostgresHolds.sql", service).ExecuteScalarAsync() is not false)
                throw new MovingException($"The database holds state of the service '{service}' already; import into an empty database, or another --service.");
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    public async Task Add(ActorRow actor)
    {
        _rows ??= await _connection.BeginBinaryImportAsync(Sql.Read("PostgresAddActors.sql"));
        await _rows.StartRowAsync();
        await _rows.WriteAsync(_service, NpgsqlDbType.Text);
        await _rows.WriteAsync(StoredState.KindOf(actor.Id), NpgsqlDbType.Text);
        await _rows.WriteAsync(actor.Id, NpgsqlDbType.Text);
        await _rows.WriteAsync(checked((int)actor.Version), NpgsqlDbType.Integer);
        await _rows.WriteAsync(actor.Payload, NpgsqlDbType.Bytea);
        await _rows.WriteAsync(DateTimeOffset.Parse(actor.Modified, CultureInfo.InvariantCulture).UtcDateTime, NpgsqlDbType.TimestampTz);
    }

    public async Task Add(AuditRow line)
    {
        if (!_inAudit)
        {
            await EndRows();
            _rows = await _connection.BeginBinaryImportAsync(Sql.Read("PostgresAddAudit.sql"));
            _inAudit = true;
        }

        await _rows!.StartRowAsync();
        await _rows.WriteAsync(line.Id ?? Guid.CreateVersion7(), NpgsqlDbType.Uuid);
        await _rows.WriteAsync(_service, NpgsqlDbType.Text);
        await _rows.WriteAsync(line.Scope, NpgsqlDbType.Text);
        await _rows.WriteAsync(System.Text.Encoding.UTF8.GetString(line.Payload.Span), NpgsqlDbType.Jsonb);
    }

    public async Task<string?> Keep(string? adminKeyHash)
    {
        await EndRows();
        await _transaction.CommitAsync();
        return adminKeyHash is null
            ? null
            : $"The admin key of the embedded gateway goes on where gateways of the cluster are configured with Feedback__Auth__ApiKeys__<n>__Name=admin, __Roles__0=admin and __Sha256={adminKeyHash}.";
    }

    public async ValueTask DisposeAsync()
    {
        if (_rows is not null) await _rows.DisposeAsync();
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task EndRows()
    {
        if (_rows is null) return;
        await _rows.CompleteAsync();
        await _rows.DisposeAsync();
        _rows = null;
    }

    private NpgsqlCommand Command(string file, string? service = null) => Postgres.Command(_connection, file, service);
}
