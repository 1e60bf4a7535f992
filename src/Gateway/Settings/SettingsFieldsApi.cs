using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Feedback.Actors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>Which settings there are.</summary>
internal static class SettingsFieldsApi
{
    private static readonly ImmutableArray<SettingsFieldAnswer> Fields =
        [.. SettingsFields.All.Select(field => new SettingsFieldAnswer(field.Name, SettingsFields.Defaults[field.Name], field.Expected) { Choices = field.Choices })];

    public static void MapSettingsFields(this RouteGroupBuilder v1) =>
        v1.MapGet("/quality/settings", Get).WithTags("Settings").WithSummary("Every quality setting with its default and what it accepts.");

    private static Ok<ImmutableArray<SettingsFieldAnswer>> Get() => TypedResults.Ok(Fields);
}

/// <summary>A quality setting.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its default.</param>
/// <param name="Expected">What it accepts, in words.</param>
public sealed record SettingsFieldAnswer(string Name, JsonElement Default, string Expected)
{
    /// <summary>The words it accepts; left out where it takes no words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Choices { get; init; }
}
