using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Feedback.Scoring;

/// <summary>Reads labels. They are few, so a tree of JSON elements is good enough here.</summary>
internal static class LabelParser
{
    private const string Code = "malformed_labels";

    /// <summary>Names CVAT takes from the object itself or never compares; see scoring.md section 7.</summary>
    private static readonly string[] NeverCompared = ["track_id", "keyframe", "z_order", "group", "rotation", "outside", "occluded"];

    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out LabelSet? labels, [NotNullWhen(false)] out InputError? error)
    {
        labels = null;
        error = null;
        try
        {
            var reader = new Utf8JsonReader(utf8);
            using var json = JsonDocument.ParseValue(ref reader);
            if (reader.Read()) throw new InputException(Code, "", "There is text after the array.");
            labels = new LabelSet(ReadLabels(json.RootElement));
            return true;
        }
        catch (InputException e)
        {
            error = e.Error;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            error = new InputError(Code, "", "This is not well-formed JSON in UTF-8.");
        }

        return false;
    }

    private static ImmutableArray<Label> ReadLabels(JsonElement root)
    {
        var seen = new HashSet<long>();
        var read = new List<Label>();
        var i = 0;
        foreach (var item in Items(root, ""))
        {
            var path = $"[{i++}]";
            var id = ReadId(item, path);
            if (!seen.Add(id)) throw Wrong($"{path}.id", "Another label has this id.");
            read.Add(new Label(id, ReadText(item, path, "name", required: true), 0, ReadAttributes(item, path), ReadSublabels(item, path, seen)));
        }

        return [.. read.OrderBy(label => label.Id).Select((label, index) => label with { Index = index })];
    }

    private static ImmutableArray<long> ReadSublabels(JsonElement label, string path, HashSet<long> seen)
    {
        var ids = new List<long>();
        foreach (var item in Optional(label, "sublabels", path))
        {
            var at = $"{path}.sublabels[{ids.Count}]";
            var id = ReadId(item, at);
            if (!seen.Add(id)) throw Wrong($"{at}.id", "Another label has this id.");
            ReadText(item, at, "name", required: true);
            ReadAttributes(item, at);
            ids.Add(id);
        }

        return [.. ids.Order()];
    }

    private static ImmutableArray<AttributeSpec> ReadAttributes(JsonElement label, string path)
    {
        var read = ImmutableArray.CreateBuilder<AttributeSpec>();
        foreach (var item in Optional(label, "attributes", path))
        {
            var at = $"{path}.attributes[{read.Count}]";
            var id = ReadId(item, at);
            if (read.Any(other => other.Id == id)) throw Wrong($"{at}.id", "Another attribute of this label has this id.");
            var name = ReadText(item, at, "name", required: true);
            if (read.Any(other => other.Name == name)) throw Wrong($"{at}.name", "Another attribute of this label has this name.");
            var kind = ReadText(item, at, "input_type", required: true) switch
            {
                "number" => AttributeKind.Number,
                "checkbox" => AttributeKind.Checkbox,
                "select" or "radio" or "text" => AttributeKind.Text,
                _ => throw Wrong($"{at}.input_type", "It must be one of select, radio, text, number, checkbox."),
            };
            if (item.TryGetProperty("mutable", out var mutable) && mutable.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                throw Wrong($"{at}.mutable", "It must be true or false.");
            AttributeValue? byDefault = AttributeValue.TryCreate(kind, ReadText(item, at, "default_value", required: false), out var value) ? value : null;
            read.Add(new AttributeSpec(id, name, kind, byDefault, !NeverCompared.Contains(name)));
        }

        return read.ToImmutable();
    }

    private static long ReadId(JsonElement item, string path)
    {
        if (item.ValueKind != JsonValueKind.Object) throw Wrong(path, "It must be an object.");
        if (!item.TryGetProperty("id", out var id)) throw Wrong($"{path}.id", "It is missing.");
        return id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var value) ? value : throw Wrong($"{path}.id", "It must be an integer.");
    }

    private static string ReadText(JsonElement item, string path, string name, bool required)
    {
        if (!item.TryGetProperty(name, out var value) || (value.ValueKind == JsonValueKind.Null && !required))
            return required ? throw Wrong($"{path}.{name}", "It is missing.") : "";
        return value.ValueKind switch
        {
            JsonValueKind.String when value.GetString() is { } text && (text.Length > 0 || !required) => text,
            JsonValueKind.Number when !required => value.GetRawText(),
            JsonValueKind.True or JsonValueKind.False when !required => value.GetBoolean().ToString(CultureInfo.InvariantCulture),
            _ => throw Wrong($"{path}.{name}", "It must be a text."),
        };
    }

    private static JsonElement.ArrayEnumerator Optional(JsonElement item, string name, string path)
        => item.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? Items(value, $"{path}.{name}") : default;

    private static JsonElement.ArrayEnumerator Items(JsonElement value, string path)
        => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Wrong(path, "It must be an array.");

    private static InputException Wrong(string path, string message) => new(Code, path, message);
}
