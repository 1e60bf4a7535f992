using System.Collections.Immutable;
using System.Text.Json;
using Feedback.Actors;

namespace Feedback.Cvat;

/// <summary>From a settings record on the server to ours. What the server's form does not have (timeout, disclosure, protections) stays as it was set here.</summary>
public static class SettingsMap
{
    /// <summary>The change that makes our record say the same.</summary>
    /// <exception cref="CvatException">A value we cannot judge by.</exception>
    public static SettingsChange Change(JsonElement row)
    {
        var set = ImmutableSortedDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in Members(row))
        {
            if (SettingsFields.Find(member.Name) is not { } field) continue;
            if (!field.Accepts(member.Value)) throw new CvatException(CvatTrouble.Unreadable, "quality settings", $"{field.Name} must be {field.Expected}");
            set[field.Name] = member.Value.Clone();
        }

        return new SettingsChange(Inherits(row), set.ToImmutable(), []);
    }

    /// <summary>Whether a task's record follows its project's.</summary>
    public static bool Inherits(JsonElement row) => row.ValueKind == JsonValueKind.Object && row.TryGetProperty("inherit", out var inherit) && inherit.ValueKind == JsonValueKind.True;

    /// <summary>Attempts an assignment has by a record; 0 switches feedback off.</summary>
    public static int Attempts(JsonElement row) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty("max_validations_per_job", out var most) && most.ValueKind == JsonValueKind.Number && most.TryGetInt32(out var attempts) ? attempts : 0;

    /// <summary>The job filter of a record, or null.</summary>
    public static string? Filter(JsonElement row) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty("job_filter", out var filter) && filter.ValueKind == JsonValueKind.String ? filter.GetString() : null;

    private static JsonElement.ObjectEnumerator Members(JsonElement row) =>
        row.ValueKind == JsonValueKind.Object ? row.EnumerateObject() : throw new CvatException(CvatTrouble.Unreadable, "quality settings", "not an object");
}
