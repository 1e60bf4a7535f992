using Feedback.Actors;

namespace Feedback.Embedded;

/// <summary>A write that waits for its transaction.</summary>
/// <param name="Id">The actor.</param>
/// <param name="Version">The version it was read at; 0 if there was none.</param>
/// <param name="Payload">The new state's bytes; null where there is only a line for the audit record.</param>
/// <param name="Audit">A line for the audit record, if any.</param>
internal sealed record PendingWrite(string Id, long Version, byte[]? Payload, AuditEvent? Audit)
{
    /// <summary>Completed with the new version once the transaction is durable.</summary>
    public TaskCompletionSource<long> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
