using System.Text.Json;

namespace Feedback.Cvat;

/// <summary>The job filter of quality settings: JSON Logic (jsonlogic.com) over a job's facts, as far as CVAT's filter editor goes. Jobs it leaves out get no feedback.</summary>
public static class JobFilter
{
    private const int Deepest = 32;

    /// <summary>Whether the filter takes a job; null if the filter is not understood. An empty one takes every job.</summary>
    public static bool? Takes(string? filter, JobFacts facts)
    {
        if (string.IsNullOrWhiteSpace(filter)) return true;
        try
        {
            using var logic = JsonDocument.Parse(filter, new JsonDocumentOptions { MaxDepth = Deepest });
            var known = JsonSerializer.SerializeToElement(facts, CvatJson.Default.JobFacts);
            return IsTrue(Evaluate(logic.RootElement, known));
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The value of an expression: null, bool, double, string or a list of these.</summary>
    private static object? Evaluate(JsonElement logic, JsonElement facts)
    {
        if (logic.ValueKind != JsonValueKind.Object) return Plain(logic, facts);
        var members = logic.EnumerateObject().ToList();
        if (members.Count != 1) throw new NotSupportedException();
        var (name, operands) = (members[0].Name, Operands(members[0].Value));
        object? At(int index) => index < operands.Count ? Evaluate(operands[index], facts) : null;
        return name switch
        {
            "var" => At(0) is string fact ? Fact(facts, fact) : throw new NotSupportedException(),
            "==" or "===" => AreEqual(At(0), At(1)),
            "!=" or "!==" => !AreEqual(At(0), At(1)),
            "!" => !IsTrue(At(0)),
            "!!" => IsTrue(At(0)),
            "and" => operands.TrueForAll(operand => IsTrue(Evaluate(operand, facts))),
            "or" => operands.Exists(operand => IsTrue(Evaluate(operand, facts))),
            "in" => IsIn(At(0), At(1)),
            "<" => operands.Count == 3 ? Number(At(0)) < Number(At(1)) && Number(At(1)) < Number(At(2)) : Number(At(0)) < Number(At(1)),
            "<=" => operands.Count == 3 ? Number(At(0)) <= Number(At(1)) && Number(At(1)) <= Number(At(2)) : Number(At(0)) <= Number(At(1)),
            ">" => Number(At(0)) > Number(At(1)),
            ">=" => Number(At(0)) >= Number(At(1)),
            _ => throw new NotSupportedException(),
        };
    }

    private static List<JsonElement> Operands(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static object? Plain(JsonElement value, JsonElement facts) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => value.EnumerateArray().Select(item => Evaluate(item, facts)).ToList(),
        _ => null,
    };

    private static object? Fact(JsonElement facts, string name) =>
        facts.TryGetProperty(name, out var value) ? Plain(value, facts) : name == "assignee" ? null : throw new NotSupportedException();

    private static bool AreEqual(object? a, object? b) => a is double && b is string ? Number(b) == Number(a) : a is string && b is double ? Number(a) == Number(b) : Equals(a, b);

    private static bool IsIn(object? item, object? all) => all switch
    {
        string text => item is string part && text.Contains(part, StringComparison.Ordinal),
        List<object?> list => list.Exists(one => AreEqual(one, item)),
        _ => false,
    };

    private static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        double number => number != 0,
        string text => text.Length > 0,
        List<object?> list => list.Count > 0,
        _ => throw new NotSupportedException(),
    };

    private static double Number(object? value) => value switch
    {
        double number => number,
        bool flag => flag ? 1 : 0,
        string text => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : double.NaN,
        null => 0,
        _ => throw new NotSupportedException(),
    };
}
