using Feedback.Actors;

namespace Feedback.Silo;

/// <summary>Development: memory is always ready.</summary>
public sealed class MemoryReadiness : IReadiness
{
    /// <inheritdoc/>
    public Task<string?> Missing(CancellationToken stop) => Task.FromResult<string?>(null);
}
