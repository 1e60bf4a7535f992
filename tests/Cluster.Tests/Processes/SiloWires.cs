namespace Feedback.Cluster.Tests;

/// <summary>Everything that connects a silo with others.</summary>
/// <param name="Silo">From other silos to it.</param>
/// <param name="Gateway">From gateways to it.</param>
/// <param name="Database">From it to the database.</param>
internal sealed record SiloWires(Wire Silo, Wire Gateway, Wire Database) : IAsyncDisposable
{
    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var wire in (Wire[])[Silo, Gateway, Database]) await wire.DisposeAsync();
    }
}
