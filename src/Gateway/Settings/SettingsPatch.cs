using System.Collections.Immutable;
using System.Text.Json;
using Feedback.Actors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>Reads a merge patch (RFC 7396) of settings.</summary>
internal static class SettingsPatch
{
    /// <summary>The change, or what is wrong with it.</summary>
    /// <exception cref="JsonException">Not JSON.</exception>
    public static (SettingsChange? Change, ProblemHttpResult? Problem) Read(ReadOnlyMemory<byte> body, bool ofTask)
    {
        using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
        if (document.RootElement.ValueKind != JsonValueKind.Object) return (null, Gateway.Problem.Field("body", "Must be an object."));
        var set = ImmutableSortedDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);
        var reset = ImmutableArray.CreateBuilder<string>();
        bool? inherit = null;
        var errors = new Errors();
        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (member.Name == "inherit" && ofTask)
            {
                errors.Require(member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null, "inherit", "Must be true or false.");
                inherit = member.Value.ValueKind != JsonValueKind.False;
                continue;
            }

            var field = SettingsFields.Find(member.Name);
            errors.Require(field is not null, member.Name, "There is no such setting.");
            if (field is null) continue;
            if (member.Value.ValueKind == JsonValueKind.Null) reset.Add(field.Name);
            else if (field.Accepts(member.Value)) set[field.Name] = member.Value.Clone();
            else errors.Require(false, field.Name, $"Must be {field.Expected}.");
        }

        return errors.Any ? (null, errors.ToProblem()) : (new SettingsChange(inherit, set.ToImmutable(), reset.ToImmutable()), null);
    }
}
