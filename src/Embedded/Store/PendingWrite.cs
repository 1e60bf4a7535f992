namespace Feedback.Embedded;

/// <summary>A write that waits for its transaction.</summary>
/// <param name="Id">The actor.</param>
/// <param name="Version">The version it was read at; 0 if there was none.</param>
/// <param name="Payload">The new state's bytes.</param>
internal sealed record PendingWrite(string Id, long Version, byte[] Payload)
{
    /// <summary>Completed with the new version once the transaction is durable.</summary>
    public TaskCompletionSource<long> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
