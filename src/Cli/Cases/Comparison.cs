using System.Text.Json;

namespace Feedback.Cli.Cases;

/// <summary>
/// Compares an output with what is expected: everything exactly, mean IoU and similarities within 1e-9, conflicts as a multiset. Members that are not expected
/// are not looked at.
/// </summary>
internal static class Comparison
{
    private const double Tolerance = 1e-9;

    /// <summary>Differences, each with its path; empty when there are none.</summary>
    /// <param name="inOrder">Whether conflicts must come in the expected order too.</param>
    public static List<string> Differences(ReadOnlyMemory<byte> actual, ReadOnlyMemory<byte> expected, bool inOrder = false)
    {
        using var a = JsonDocument.Parse(actual);
        using var e = JsonDocument.Parse(expected);
        var found = new List<string>();
        Compare(a.RootElement, e.RootElement, "", inOrder, found);
        return found;
    }

    private static void Compare(JsonElement actual, JsonElement expected, string path, bool inOrder, List<string> found)
    {
        if (expected.ValueKind == JsonValueKind.Object && actual.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in expected.EnumerateObject())
            {
                var at = $"{path}.{member.Name}";
                if (actual.TryGetProperty(member.Name, out var value)) Compare(value, member.Value, at, inOrder, found);
                else found.Add($"{at} is missing");
            }

            if (path.EndsWith("conflicts_by_type", StringComparison.Ordinal) || path == ".frame_results")
                foreach (var member in actual.EnumerateObject())
                    if (!expected.TryGetProperty(member.Name, out _)) found.Add($"{path}.{member.Name} should not be there");
        }
        else if (expected.ValueKind == JsonValueKind.Array && actual.ValueKind == JsonValueKind.Array)
        {
            CompareLists([.. actual.EnumerateArray()], [.. expected.EnumerateArray()], path, inOrder, found);
        }
        else if (!SameValue(actual, expected, path))
        {
            found.Add($"{path} is {Short(actual)}, expected {Short(expected)}");
        }
    }

    private static void CompareLists(JsonElement[] actual, JsonElement[] expected, string path, bool inOrder, List<string> found)
    {
        if (path == ".conflicts" && !inOrder)
        {
            Sort(actual);
            Sort(expected);
        }

        if (actual.Length != expected.Length) found.Add($"{path} has {actual.Length} entries, expected {expected.Length}");
        for (var i = 0; i < Math.Min(actual.Length, expected.Length); i++) Compare(actual[i], expected[i], $"{path}[{i}]", inOrder, found);
    }

    private static void Sort(JsonElement[] conflicts)
        => Array.Sort([.. conflicts.Select(conflict => JsonSerializer.Serialize(conflict))], conflicts, StringComparer.Ordinal);

    private static bool SameValue(JsonElement actual, JsonElement expected, string path)
    {
        if (actual.ValueKind != expected.ValueKind) return false;
        if (actual.ValueKind != JsonValueKind.Number) return actual.ToString() == expected.ToString();
        var close = path.EndsWith(".mean_iou", StringComparison.Ordinal) || path.EndsWith(".similarity", StringComparison.Ordinal);
        var (a, e) = (actual.GetDouble(), expected.GetDouble());
        return close ? Math.Abs(a - e) <= Tolerance : a == e;
    }

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 60 } text ? text[..60] + "…" : value.GetRawText();
}
