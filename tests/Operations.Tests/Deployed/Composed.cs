namespace Feedback.Operations.Tests;

/// <summary>Tests against one running cluster, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Composed : ICollectionFixture<ComposedCluster>
{
    public const string Name = "composed";
}
