using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Feedback.Scoring;

internal ref partial struct JsonCursor
{
    private const ulong LargestExact = 1UL << 53;

    private static readonly double[] PowersOfTen =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>The current value as a finite number, correctly rounded.</summary>
    public readonly double Number()
    {
        if (_token != JsonToken.Number) throw Malformed("It must be a finite number.");
        // Both operands exact, so one division rounds once (Clinger 1990).
        if (_exact && _digits <= LargestExact)
        {
            var value = _digits / PowersOfTen[-_scale];
            return _negative ? -value : value;
        }

        var parsed = double.Parse(Value, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(parsed) ? parsed : throw Malformed("It must be a finite number.");
    }

    /// <summary>The current value as an integer; 5.0 is one too.</summary>
    public readonly long Integer()
    {
        if (_token == JsonToken.Number)
        {
            if (_exact && _whole) return _negative ? -(long)_digits : (long)_digits;
            if (_whole && Utf8Parser.TryParse(Value, out long value, out var used) && used == Value.Length) return value;
            if (Number() is var real && real == Math.Truncate(real) && Math.Abs(real) < LargestExact) return (long)real;
        }

        throw Malformed("It must be an integer.");
    }

    public readonly int Small()
        => Integer() is >= int.MinValue and <= int.MaxValue and var value ? (int)value : throw Malformed("It must be an integer of 32 bits.");

    public readonly bool Flag() => _token switch
    {
        JsonToken.True => true,
        JsonToken.False => false,
        _ => throw Malformed("It must be true or false."),
    };

    /// <summary>Bytes of the current value as they stand in the document.</summary>
    public readonly int TextLength => _valueEnd - _valueStart;

    /// <summary>A string's bytes, if it has no escapes; otherwise, and for other values, an empty span.</summary>
    public readonly ReadOnlySpan<byte> Plain => _token == JsonToken.Text && !_escaped ? Value : default;

    /// <summary>Whether the value is a string with escapes.</summary>
    public readonly bool IsEscaped => _token == JsonToken.Text && _escaped;

    /// <summary>A string, or the text of a number or of a boolean (which CVAT takes for attributes too).</summary>
    public readonly string Text()
    {
        if (_token is not (JsonToken.Text or JsonToken.Number or JsonToken.True or JsonToken.False)) throw Malformed("It must be a text.");
        return _token == JsonToken.Text && _escaped ? Unescape() : Encoding.UTF8.GetString(Value);
    }

    private readonly string Unescape()
    {
        try
        {
            // Rare, so it is left to the platform; the quotes are part of the slice.
            return System.Text.Json.JsonSerializer.Deserialize<string>(_text[(_valueStart - 1)..(_valueEnd + 1)]) ?? "";
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException)
        {
            throw Malformed("The text has half of a surrogate pair.");
        }
    }

    private readonly Member IdentifyEscaped()
    {
        // Names of unknown members may be anything, half pairs included.
        try
        {
            return Members.Identify(Encoding.UTF8.GetBytes(Unescape()));
        }
        catch (InputException)
        {
            return Member.Unknown;
        }
    }
}
