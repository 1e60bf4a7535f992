namespace Feedback.Cvat.Tests;

/// <summary>Tests that share a gateway, each with a server of its own.</summary>
[CollectionDefinition(Stage.Name)]
public sealed class OneStage : ICollectionFixture<Stage>;
