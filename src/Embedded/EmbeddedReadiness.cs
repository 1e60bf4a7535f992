using Feedback.Actors;

namespace Feedback.Embedded;

/// <summary>Ready when the database answers.</summary>
/// <param name="store">The database.</param>
public sealed class EmbeddedReadiness(SqliteStore store) : IReadiness
{
    /// <inheritdoc/>
    public Task<string?> Missing(CancellationToken stop) => Task.Run<string?>(() =>
    {
        store.Read("readiness");
        return null;
    }, stop);
}
