using System.Text.Json;

namespace Feedback.Actors;

/// <summary>One setting by its name in the API: what values it takes.</summary>
/// <param name="Name">Name in JSON.</param>
/// <param name="Expected">What is accepted, for error messages.</param>
/// <param name="Accepts">Whether a JSON value is accepted.</param>
public sealed record SettingsField(string Name, string Expected, Func<JsonElement, bool> Accepts)
{
    /// <summary>The words it takes; null where it takes none.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>A number in a closed range.</summary>
    public static SettingsField Number(string name, double least, double most) =>
        new(name, $"a number from {Text(least)} to {Text(most)}", value => IsNumber(value, least, most));

    /// <summary>A number above 0, up to a most.</summary>
    public static SettingsField Positive(string name, double most) =>
        new(name, $"a number above 0, at most {Text(most)}", value => IsNumber(value, double.Epsilon, most));

    /// <summary>A whole number in a closed range.</summary>
    public static SettingsField Whole(string name, int least, int most) =>
        new(name, $"a whole number from {least} to {most}",
            value => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most);

    /// <summary>True or false.</summary>
    public static SettingsField Flag(string name) =>
        new(name, "true or false", value => value.ValueKind is JsonValueKind.True or JsonValueKind.False);

    /// <summary>One of a few words.</summary>
    public static SettingsField Word(string name, params string[] words) =>
        new(name, "one of " + string.Join(", ", words), value => value.ValueKind == JsonValueKind.String && words.Contains(value.GetString())) { Choices = words };

    private static bool IsNumber(JsonElement value, double least, double most) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= least && number <= most;

    private static string Text(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
