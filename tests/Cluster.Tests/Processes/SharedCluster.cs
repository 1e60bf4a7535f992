namespace Feedback.Cluster.Tests;

/// <summary>Tests that get along with each other on one cluster, one after the other.</summary>
[CollectionDefinition(RunningCluster.Shared)]
public sealed class SharedCluster : ICollectionFixture<RunningCluster>;
