using System.Text;
using System.Text.Json;

namespace Feedback.Scoring;

/// <summary>How much one annotation document differs from another.</summary>
public static class AnnotationChanges
{
    private static readonly string[] Lists = ["tags", "shapes", "tracks"];

    /// <summary>Objects (tags, shapes, tracks) that stand in one document and not in the other: the larger of those gone and those new, so that an object that was
    /// altered counts once. Ids and the order of objects do not count; a server may give new ones with every save.</summary>
    /// <param name="before">A document that <see cref="AnnotationDocument.TryParse"/> has accepted.</param>
    /// <param name="after">Another.</param>
    public static int Count(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in Objects(before)) left[item] = left.GetValueOrDefault(item) + 1;
        var added = 0;
        foreach (var item in Objects(after))
        {
            if (left.GetValueOrDefault(item) > 0) left[item]--;
            else added++;
        }

        return Math.Max(added, left.Values.Sum());
    }

    private static List<string> Objects(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        var objects = new List<string>();
        foreach (var list in Lists)
        {
            if (!document.RootElement.TryGetProperty(list, out var items) || items.ValueKind != JsonValueKind.Array) continue;
            foreach (var item in items.EnumerateArray())
            {
                var text = new StringBuilder(list);
                Write(item, text);
                objects.Add(text.ToString());
            }
        }

        return objects;
    }

    private static void Write(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var member in value.EnumerateObject().Where(member => member.Name != "id").OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    text.Append(JsonSerializer.Serialize(member.Name)).Append(':');
                    Write(member.Value, text);
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    Write(item, text);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonValueKind.Number:
                text.Append(value.GetDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture));
                break;
            case JsonValueKind.String:
                text.Append(JsonSerializer.Serialize(value.GetString()));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }
}
