using Feedback.Actors;

namespace Feedback.Embedded;

/// <summary>Ready when the database answers.</summary>
/// <param name="store">The database.</param>
public sealed class EmbeddedReadiness(SqliteStore store) : IReadiness
{
    /// <inheritdoc/>
    public async Task<string?> Missing(CancellationToken stop)
    {
        await Task.Run(() => store.Read("readiness"), stop);
        return null;
    }
}
