using System.Buffers;
using System.Buffers.Text;

namespace Feedback.Scoring;

/// <summary>Writes JSON values in canonical form into pooled memory: members sorted, numbers and strings in one spelling.</summary>
internal sealed partial class CanonicalWriter(int capacity) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(capacity);
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Append(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    /// <summary>Writes the value that begins at a place of well-formed text, and moves past it.</summary>
    public void WriteValue(ReadOnlySpan<byte> text, ref int at)
    {
        switch (text[at])
        {
            case (byte)'{':
                WriteObject(text, ref at);
                break;
            case (byte)'[':
                WriteArray(text, ref at);
                break;
            case (byte)'"':
                WriteText(text, ref at);
                break;
            case (byte)'f':
                WriteWord(text, ref at, 5);
                break;
            case (byte)'t' or (byte)'n':
                WriteWord(text, ref at, 4);
                break;
            default:
                WriteNumber(text, ref at);
                break;
        }
    }

    private void WriteArray(ReadOnlySpan<byte> text, ref int at)
    {
        Append("["u8);
        for (var first = true; JsonScan.NextIn(text, ref at); first = false)
        {
            if (!first) Append(","u8);
            WriteValue(text, ref at);
        }

        Append("]"u8);
    }

    /// <summary>Where a value ends that has its canonical form already; -1 if it has not, or is an object with members.</summary>
    private static int PastCanonical(ReadOnlySpan<byte> text, int at)
    {
        switch (text[at])
        {
            case (byte)'"':
                var end = JsonScan.PastText(text, at, out var escaped);
                return escaped ? -1 : end;
            case (byte)'{':
                return text[at + 1] == (byte)'}' ? at + 2 : -1;
            case (byte)'[':
                if (text[++at] == (byte)']') return at + 1;
                while ((at = PastCanonical(text, at)) > 0 && text[at] == (byte)',') at++;
                return at > 0 && text[at] == (byte)']' ? at + 1 : -1;
            case (byte)'f':
                return at + 5;
            case (byte)'t' or (byte)'n':
                return at + 4;
            default:
                return CanonicalNumber.Prefix(text[at..], out var length).Length == length && length > 0 ? at + length : -1;
        }
    }

    /// <summary>Writes the string or name that begins at a place, and moves past it.</summary>
    public void WriteText(ReadOnlySpan<byte> text, ref int at)
    {
        var start = at;
        at = JsonScan.PastText(text, at, out var escaped);
        // Without escapes nothing needs one: quotes, backslashes and control characters cannot stand in JSON text bare.
        if (escaped) CanonicalText.Write(this, text[(start + 1)..(at - 1)]);
        else Append(text[start..at]);
    }

    private void WriteWord(ReadOnlySpan<byte> text, ref int at, int length)
    {
        Append(text.Slice(at, length));
        at += length;
    }

    private void WriteNumber(ReadOnlySpan<byte> text, ref int at)
    {
        var canonical = CanonicalNumber.Prefix(text[at..], out var length);
        at += length;
        if (canonical.IsEmpty) WriteOddNumber(text.Slice(at - length, length));
        else Append(canonical);
    }

    private void WriteOddNumber(ReadOnlySpan<byte> text)
    {
        if (Utf8Parser.TryParse(text, out long whole, out var used) && used == text.Length)
        {
            WriteWhole(whole);
            return;
        }

        var value = double.Parse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
        if (value == Math.Truncate(value) && Math.Abs(value) < 9e18)
        {
            WriteWhole((long)value);
            return;
        }

        Span<byte> digits = stackalloc byte[40];
        value.TryFormat(digits, out var written, "R", System.Globalization.CultureInfo.InvariantCulture);
        Append(digits[..written]);
    }

    private void WriteWhole(long value)
    {
        Span<byte> digits = stackalloc byte[24];
        Utf8Formatter.TryFormat(value, digits, out var written);
        Append(digits[..written]);
    }

    private Span<byte> Reserve(int length)
    {
        if (_length + length > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _buffer.Length, _length + length));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var span = _buffer.AsSpan(_length, length);
        _length += length;
        return span;
    }
}
