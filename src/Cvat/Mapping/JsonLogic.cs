using System.Text.Json;

namespace Feedback.Cvat;

/// <summary>JSON Logic (jsonlogic.com) over a few facts, as far as CVAT's filter editor goes.</summary>
public static class JsonLogic
{
    private const int Deepest = 32;

    /// <summary>Whether an expression holds; null if it is not understood.</summary>
    /// <param name="logic">The expression, as JSON text.</param>
    /// <param name="facts">An object; a member that is null or not there counts as null if it is among <paramref name="nullable"/>, and is not understood otherwise.</param>
    /// <param name="nullable">Names of facts that may be missing.</param>
    public static bool? Holds(string logic, JsonElement facts, params ReadOnlySpan<string> nullable)
    {
        try
        {
            using var expression = JsonDocument.Parse(logic, new JsonDocumentOptions { MaxDepth = Deepest });
            return IsTrue(new Reader(facts, [.. nullable]).Evaluate(expression.RootElement));
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed class Reader(JsonElement facts, string[] nullable)
    {
        /// <summary>The value of an expression: null, bool, double, string or a list of these.</summary>
        public object? Evaluate(JsonElement logic)
        {
            if (logic.ValueKind != JsonValueKind.Object) return Plain(logic);
            var members = logic.EnumerateObject().ToList();
            if (members.Count != 1) throw new NotSupportedException();
            var (name, operands) = (members[0].Name, Operands(members[0].Value));
            object? At(int index) => index < operands.Count ? Evaluate(operands[index]) : null;
            return name switch
            {
                "var" => At(0) is string fact ? Fact(fact) : throw new NotSupportedException(),
                "==" or "===" => AreEqual(At(0), At(1)),
                "!=" or "!==" => !AreEqual(At(0), At(1)),
                "!" => !IsTrue(At(0)),
                "!!" => IsTrue(At(0)),
                "and" => operands.TrueForAll(operand => IsTrue(Evaluate(operand))),
                "or" => operands.Exists(operand => IsTrue(Evaluate(operand))),
                "in" => IsIn(At(0), At(1)),
                "<" => operands.Count == 3 ? Number(At(0)) < Number(At(1)) && Number(At(1)) < Number(At(2)) : Number(At(0)) < Number(At(1)),
                "<=" => operands.Count == 3 ? Number(At(0)) <= Number(At(1)) && Number(At(1)) <= Number(At(2)) : Number(At(0)) <= Number(At(1)),
                ">" => Number(At(0)) > Number(At(1)),
                ">=" => Number(At(0)) >= Number(At(1)),
                _ => throw new NotSupportedException(),
            };
        }

        private static List<JsonElement> Operands(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

        private object? Plain(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Array => value.EnumerateArray().Select(item => Evaluate(item)).ToList(),
            _ => null,
        };

        private object? Fact(string name) =>
            facts.TryGetProperty(name, out var value) ? Plain(value) : nullable.Contains(name) ? null : throw new NotSupportedException();
    }

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
