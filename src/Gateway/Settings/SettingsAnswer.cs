using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Feedback.Gateway;

/// <summary>Settings in force. The settings themselves stand beside these members, by their names.</summary>
public sealed record SettingsAnswer
{
    /// <summary>Grows with every change of the task's or the project's settings.</summary>
    public required int Version { get; init; }

    /// <summary>Whether a task follows its project; null for a project.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Inherit { get; init; }

    /// <summary>The project a task belongs to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ProjectId { get; init; }

    /// <summary><c>default</c>, <c>project</c> or <c>task</c>, by name of the setting.</summary>
    public required ImmutableSortedDictionary<string, string> Sources { get; init; }

    /// <summary>The settings by name.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Values { get; init; } = [];
}
