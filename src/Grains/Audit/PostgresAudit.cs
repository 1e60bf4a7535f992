using System.Collections.Immutable;
using System.Text.Json;
using Feedback.Actors;
using Npgsql;
using NpgsqlTypes;

namespace Feedback.Grains;

/// <summary>The audit record in the cluster's database.</summary>
/// <param name="database">The database.</param>
/// <param name="settings">The cluster.</param>
public sealed class PostgresAudit(NpgsqlDataSource database, ClusterSettings settings) : IAudit, IAuditOutbox
{
    /// <summary>Tries of a statement: the pool may hold a few connections from before the database went down.</summary>
    private const int Tries = 5;

    /// <inheritdoc/>
    public bool ArriveWithState => true; // the statement that writes state takes them out of it

    /// <inheritdoc/>
    /// <exception cref="HostUnavailableException">The database is not to be reached.</exception>
    public Task Append(AuditEvent line) => Reach(async () =>
    {
        await Send([new PendingAudit(Guid.CreateVersion7(), line)]);
        return true;
    });

    /// <inheritdoc/>
    public Task Send(ImmutableArray<PendingAudit> lines) => Again(async () =>
    {
        await using var connection = await database.OpenConnectionAsync();
        foreach (var line in lines)
        {
            await using var command = new NpgsqlCommand(AuditSql.Append, connection);
            command.Parameters.AddWithValue("service", settings.ServiceId);
            command.Parameters.AddWithValue("id", line.Id);
            command.Parameters.AddWithValue("scope", line.Event.Scope);
            command.Parameters.AddWithValue("payload", NpgsqlDbType.Jsonb, JsonSerializer.Serialize(line.Event, StateJson.Options));
            await command.ExecuteNonQueryAsync();
        }

        return true;
    });

    /// <inheritdoc/>
    /// <exception cref="HostUnavailableException">The database is not to be reached.</exception>
    public Task<ImmutableArray<AuditLine>> Read(string scope, long after, int limit) => Reach(() => Again(() => Select(scope, after, limit)));

    private async Task<ImmutableArray<AuditLine>> Select(string scope, long after, int limit)
    {
        await using var command = database.CreateCommand(AuditSql.Read);
        command.Parameters.AddWithValue("service", settings.ServiceId);
        command.Parameters.AddWithValue("scope", scope);
        command.Parameters.AddWithValue("after", after);
        command.Parameters.AddWithValue("limit", limit);
        await using var rows = await command.ExecuteReaderAsync();
        var lines = ImmutableArray.CreateBuilder<AuditLine>();
        while (await rows.ReadAsync())
            lines.Add(new AuditLine(rows.GetInt64(0), JsonSerializer.Deserialize<AuditEvent>(rows.GetString(1), StateJson.Options)!));
        return lines.ToImmutable();
    }

    /// <summary>Both statements may be repeated: a line that has arrived is not added again.</summary>
    private static async Task<T> Again<T>(Func<Task<T>> statement)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await statement();
            }
            catch (NpgsqlException failure) when (failure.IsTransient && tried < Tries)
            {
                if (tried > 1) await Task.Delay(HostUnavailableException.Pause);
            }
        }
    }

    private static async Task<T> Reach<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (NpgsqlException failure)
        {
            throw new HostUnavailableException("audit", failure);
        }
    }
}
