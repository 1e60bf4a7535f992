namespace Feedback.Cli.Moving;

/// <summary>A line of the audit record.</summary>
/// <param name="Id">Its name in a cluster; null where lines have none.</param>
/// <param name="Scope">The task or project it belongs to.</param>
/// <param name="Payload">The line as JSON; good until the next row is asked for.</param>
internal readonly record struct AuditRow(Guid? Id, string Scope, ReadOnlyMemory<byte> Payload);
