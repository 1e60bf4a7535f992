using System.Globalization;
using System.Text;

namespace Feedback.Scoring;

/// <summary>Brings a string with escapes into its one spelling: only quotes, backslashes, control characters and halves of surrogate pairs are escaped.</summary>
internal static class CanonicalText
{
    public static void Write(CanonicalWriter writer, ReadOnlySpan<byte> escaped)
    {
        writer.Append("\""u8);
        for (var i = 0; i < escaped.Length;)
        {
            if (escaped[i] != (byte)'\\')
            {
                var run = escaped[i..].IndexOf((byte)'\\');
                var length = run < 0 ? escaped.Length - i : run;
                writer.Append(escaped.Slice(i, length));
                i += length;
                continue;
            }

            var unit = Unescape(escaped, ref i);
            if (char.IsHighSurrogate(unit) && i + 1 < escaped.Length && escaped[i] == (byte)'\\' && escaped[i + 1] == (byte)'u')
            {
                var next = i;
                var low = Unescape(escaped, ref next);
                if (char.IsLowSurrogate(low))
                {
                    WriteRune(writer, new Rune(unit, low));
                    i = next;
                    continue;
                }
            }

            WriteUnit(writer, unit);
        }

        writer.Append("\""u8);
    }

    private static void WriteUnit(CanonicalWriter writer, char unit)
    {
        if (unit == '"') writer.Append("\\\""u8);
        else if (unit == '\\') writer.Append("\\\\"u8);
        else if (unit < ' ' || char.IsSurrogate(unit)) writer.Append(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}")));
        else WriteRune(writer, new Rune(unit));
    }

    private static void WriteRune(CanonicalWriter writer, Rune rune)
    {
        Span<byte> utf8 = stackalloc byte[4];
        writer.Append(utf8[..rune.EncodeToUtf8(utf8)]);
    }

    /// <summary>Reads one escape, which the JSON reader has found well formed.</summary>
    private static char Unescape(ReadOnlySpan<byte> text, ref int i)
    {
        var kind = text[i + 1];
        i += 2;
        switch (kind)
        {
            case (byte)'n': return '\n';
            case (byte)'r': return '\r';
            case (byte)'t': return '\t';
            case (byte)'b': return '\b';
            case (byte)'f': return '\f';
            case (byte)'u':
                var unit = ushort.Parse(text.Slice(i, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                i += 4;
                return (char)unit;
            default: return (char)kind;
        }
    }
}
