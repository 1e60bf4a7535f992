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
    /// <inheritdoc/>
    public bool ArriveWithState => true; // the statement that writes state takes them out of it

    /// <inheritdoc/>
    public Task Append(AuditEvent line) => Send([new PendingAudit(Guid.CreateVersion7(), line)]);

    /// <inheritdoc/>
    public async Task Send(ImmutableArray<PendingAudit> lines)
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
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<AuditLine>> Read(string scope, long after, int limit)
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
}
