using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>What a task's ground truth knows: every version, the newest last.</summary>
/// <param name="Versions">Version n stands at index n - 1.</param>
public sealed record TruthState(ImmutableArray<TruthDefinition> Versions)
{
    /// <summary>Number of the newest version, from 1.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public int Version => Versions.Length;

    /// <summary>The newest version.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public TruthDefinition Newest => Versions[^1];
}
