namespace Feedback.Gateway.Tests;

/// <summary>Tests that get along with each other on one gateway, each with tasks and jobs of its own.</summary>
[CollectionDefinition(Name)]
public sealed class SharedGateway : ICollectionFixture<RunningGateway>
{
    public const string Name = "one gateway";
}
