using System.Globalization;

namespace Feedback.Scoring;

/// <summary>A value as it is compared: numbers and checkboxes by number, everything else by text.</summary>
internal readonly record struct AttributeValue(double Number, string? Text)
{
    /// <summary>IEEE equality, as Python's floats have it: a NaN differs from itself.</summary>
    public bool SameAs(AttributeValue other) => Number == other.Number && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <summary>False when a <c>number</c> is not one.</summary>
    public static bool TryCreate(AttributeKind kind, string text, out AttributeValue value)
    {
        value = default;
        switch (kind)
        {
            case AttributeKind.Checkbox:
                value = new AttributeValue(text.Equals("true", StringComparison.OrdinalIgnoreCase) ? 1 : 0, null);
                return true;
            case AttributeKind.Number:
                if (!TryParseNumber(text.Trim(), out var number)) return false;
                value = new AttributeValue(number, null);
                return true;
            default:
                value = new AttributeValue(0, text);
                return true;
        }
    }

    /// <summary>Python's <c>float()</c>: decimal notation, single underscores between digits, inf and nan by name.</summary>
    private static bool TryParseNumber(string text, out double number)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (TryParseName(text, out number)) return true;
        for (var i = 0; i < text.Length; i++)
        {
            var separates = text[i] == '_' && i > 0 && i < text.Length - 1 && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
            if (!separates && !char.IsAsciiDigit(text[i]) && !"+-.eE".Contains(text[i])) return false;
        }

        return double.TryParse(text.Replace("_", "", StringComparison.Ordinal), Style, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryParseName(string text, out double number)
    {
        var sign = text.StartsWith('-') ? -1 : 1;
        var name = text.StartsWith('-') || text.StartsWith('+') ? text[1..] : text;
        var infinite = name.Equals("inf", StringComparison.OrdinalIgnoreCase) || name.Equals("infinity", StringComparison.OrdinalIgnoreCase);
        number = infinite ? sign * double.PositiveInfinity : double.NaN;
        return infinite || name.Equals("nan", StringComparison.OrdinalIgnoreCase);
    }
}
