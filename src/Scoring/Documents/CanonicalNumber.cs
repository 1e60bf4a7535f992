namespace Feedback.Scoring;

/// <summary>Numbers whose one spelling can be read off their text. Almost all are: coordinates have a few decimals.</summary>
internal static class CanonicalNumber
{
    /// <summary>Any two decimals of so few digits are different doubles, so that the shortest text of either is itself.</summary>
    private const int SureDigits = 15;

    /// <summary>Integers of so few digits fit into 64 bits.</summary>
    private const int SureWhole = 18;

    /// <summary>Zeros behind the point of a number that is not yet written with an exponent.</summary>
    private const int MostZeros = 4;

    /// <summary>The canonical spelling as the beginning of a JSON number's text; empty where it has to be worked out.</summary>
    /// <param name="text">Text that begins with the number.</param>
    /// <param name="length">Length of the number.</param>
    public static ReadOnlySpan<byte> Prefix(ReadOnlySpan<byte> text, out int length)
    {
        var first = text[0] == (byte)'-' ? 1 : 0;
        var point = SkipDigits(text, first);
        length = point;
        if (point < text.Length && text[point] == (byte)'.') length = SkipDigits(text, point + 1);
        if (length < text.Length && (text[length] | 0x20) == 'e')
        {
            length = SkipExponent(text, length + 1);
            return default;
        }

        var whole = point - first;
        var isZero = text[first] == (byte)'0';
        if (length == point) return whole <= SureWhole && !(isZero && first == 1) ? text[..length] : default;
        var end = length;
        while (text[end - 1] == (byte)'0') end--;
        if (end == point + 1) return whole <= SureDigits && !(isZero && first == 1) ? text[..point] : default;
        if (whole + end - point - 1 > SureDigits) return default;
        return isZero && Zeros(text[(point + 1)..]) >= MostZeros ? default : text[..end];
    }

    private static int SkipDigits(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && (uint)(text[at] - (byte)'0') <= 9) at++;
        return at;
    }

    private static int SkipExponent(ReadOnlySpan<byte> text, int at) => SkipDigits(text, at < text.Length && text[at] is (byte)'+' or (byte)'-' ? at + 1 : at);

    private static int Zeros(ReadOnlySpan<byte> digits)
    {
        var zeros = 0;
        while (digits[zeros] == (byte)'0') zeros++;
        return zeros;
    }
}
