using System.Collections.Immutable;
using System.Text.Json;

namespace Feedback.Actors.Tests;

/// <summary>Settings records written as JSON.</summary>
internal static class TestSettings
{
    public static JsonElement Json(string json) => JsonSerializer.Deserialize<JsonElement>(json);

    public static ImmutableSortedDictionary<string, JsonElement> Members(string json) =>
        Json(json).EnumerateObject().ToImmutableSortedDictionary(member => member.Name, member => member.Value.Clone(), StringComparer.Ordinal);

    public static SettingsVersion Record(int version, bool inherit, string own) => new(version, new SettingsValues(inherit, Members(own)));

    /// <summary>The effective settings of a task without a project.</summary>
    public static EffectiveSettings Effective(int version, string own) => EffectiveSettings.Of(Record(version, true, own), null, null);

    public static SettingsChange Set(string json) => new(null, Members(json), []);

    public static SettingsChange Reset(params string[] names) => new(null, Members("{}"), [.. names]);

    public static SettingsChange Inherit(bool inherit) => new(inherit, Members("{}"), []);
}
