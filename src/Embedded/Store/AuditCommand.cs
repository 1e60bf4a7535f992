using System.Text.Json;
using Feedback.Actors;
using Microsoft.Data.Sqlite;

namespace Feedback.Embedded;

/// <summary>The prepared append to the audit record, within the transaction of the change it tells of.</summary>
internal sealed class AuditCommand : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter _scope;
    private readonly SqliteParameter _payload;

    public AuditCommand(SqliteConnection connection)
    {
        _command = connection.CreateCommand();
        _command.CommandText = Statements.AppendAudit;
        _scope = _command.Parameters.Add("$scope", SqliteType.Text);
        _payload = _command.Parameters.Add("$payload", SqliteType.Blob);
    }

    public void Run(SqliteTransaction transaction, AuditEvent line)
    {
        _command.Transaction = transaction;
        _scope.Value = line.Scope;
        _payload.Value = JsonSerializer.SerializeToUtf8Bytes(line, StateJson.Options);
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
