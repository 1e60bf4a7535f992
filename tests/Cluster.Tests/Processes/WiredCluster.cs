namespace Feedback.Cluster.Tests;

/// <summary>A cluster with wires that can be cut.</summary>
public sealed class WiredCluster : IAsyncLifetime
{
    /// <summary>The cluster.</summary>
    public RunningCluster Cluster { get; } = new() { IsWired = true };

    public Task InitializeAsync() => Cluster.InitializeAsync();

    public Task DisposeAsync() => Cluster.DisposeAsync();
}
