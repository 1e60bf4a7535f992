using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Feedback.Cvat.Tests;

/// <summary>CVAT's published OpenAPI document (3.0), as far as it describes job validations: says what of an answer is not as it describes.</summary>
public static class PublishedSchema
{
    private static readonly JsonObject Schemas = Recording.Read("openapi-2.72.json")["components"]!["schemas"]!.AsObject();

    /// <summary>What is wrong with a value; empty where it is as described. Members that are not described are wrong too.</summary>
    public static IReadOnlyList<string> Faults(JsonNode? value, string schema) => [.. Check(value, Schemas[schema]!.AsObject(), schema)];

    private static IEnumerable<string> Check(JsonNode? value, JsonObject schema, string path)
    {
        if ((string?)schema["$ref"] is { } reference) schema = Schemas[reference.Split('/')[^1]]!.AsObject();
        foreach (var part in schema["allOf"]?.AsArray() ?? [])
        {
            foreach (var fault in Check(value, part!.AsObject(), path)) yield return fault;
        }

        if (value is null)
        {
            if (schema["nullable"]?.GetValue<bool>() != true && schema["allOf"] is null) yield return $"{path} is null";
            yield break;
        }

        if ((string?)schema["type"] is { } type && !IsOf(type, value.GetValueKind(), value)) yield return $"{path} is not of type {type}";
        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value))) yield return $"{path} is none of the words";
        if ((string?)schema["format"] == "date-time" && !DateTimeOffset.TryParse((string?)value, CultureInfo.InvariantCulture, out _)) yield return $"{path} is no date";
        if ((string?)schema["format"] == "uri" && !Uri.TryCreate((string?)value, UriKind.Absolute, out _)) yield return $"{path} is no address";
        if (value is JsonArray list && schema["items"] is JsonObject items)
        {
            for (var i = 0; i < list.Count; i++)
            {
                foreach (var fault in Check(list[i], items, $"{path}[{i}]")) yield return fault;
            }
        }

        if (value is not JsonObject known || schema["properties"] is not JsonObject properties) yield break;
        foreach (var name in schema["required"]?.AsArray().Select(name => (string)name!) ?? [])
        {
            if (!known.ContainsKey(name)) yield return $"{path}.{name} is missing";
        }

        foreach (var (name, member) in known)
        {
            if (properties[name] is not JsonObject described) yield return $"{path}.{name} is not described";
            else
            {
                foreach (var fault in Check(member, described, $"{path}.{name}")) yield return fault;
            }
        }
    }

    private static bool IsOf(string type, JsonValueKind kind, JsonNode value) => type switch
    {
        "integer" => kind == JsonValueKind.Number && long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => kind == JsonValueKind.Number,
        "string" => kind == JsonValueKind.String,
        "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
        "array" => kind == JsonValueKind.Array,
        _ => kind == JsonValueKind.Object,
    };
}
