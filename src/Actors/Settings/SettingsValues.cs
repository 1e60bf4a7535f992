using System.Collections.Immutable;
using System.Text.Json;

namespace Feedback.Actors;

/// <summary>One version of the settings of a task or project: what was set by hand, nothing else.</summary>
/// <param name="Inherit">For a task: follow the project, keeping the own values for later.</param>
/// <param name="Own">Values set by hand, by name.</param>
public sealed record SettingsValues(bool Inherit, ImmutableSortedDictionary<string, JsonElement> Own)
{
    /// <summary>CVAT's start: inherit, nothing set.</summary>
    public static SettingsValues Initial { get; } = new(true, ImmutableSortedDictionary<string, JsonElement>.Empty);
}
