using System.Buffers;
using System.Runtime.CompilerServices;

namespace Feedback.Scoring;

internal ref partial struct JsonCursor
{
    /// <summary>Quotes, backslashes and control characters: everything at which a string has to be looked at.</summary>
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (byte)c), (byte)'"', (byte)'\\']);

    /// <summary>Reads the value that comes next; of a container only its beginning.</summary>
    public void Read()
    {
        var c = Peek();
        if ((uint)(c - (byte)'0') <= 9 || c == (byte)'-')
        {
            ReadNumber();
            return;
        }

        switch (c)
        {
            case (byte)'"':
                ReadText();
                _token = JsonToken.Text;
                break;
            case (byte)'{':
                Open(isObject: true);
                _token = JsonToken.Object;
                break;
            case (byte)'[':
                Open(isObject: false);
                _token = JsonToken.Array;
                break;
            case (byte)'t':
                ReadWord("true"u8, JsonToken.True);
                break;
            case (byte)'f':
                ReadWord("false"u8, JsonToken.False);
                break;
            case (byte)'n':
                ReadWord("null"u8, JsonToken.Null);
                break;
            default:
                throw Broken();
        }
    }

    private void ReadWord(ReadOnlySpan<byte> word, JsonToken token)
    {
        if (!_text[_at..].StartsWith(word)) throw Broken();
        (_valueStart, _valueEnd) = (_at, _at + word.Length);
        _at += word.Length;
        _token = token;
    }

    /// <summary>Reads a string from its opening quote.</summary>
    private void ReadText()
    {
        var text = _text;
        var at = ++_at;
        _valueStart = at;
        _escaped = false;
        while (true)
        {
            // Names and values are short: a plain loop beats a vector search there.
            var near = Math.Min(at + 16, text.Length);
            while (at < near && text[at] is not ((byte)'"' or (byte)'\\') && text[at] >= (byte)' ') at++;
            if (at == near)
            {
                var skip = text[at..].IndexOfAny(Special);
                if (skip < 0) throw Broken();
                at += skip;
            }

            if (text[at] == (byte)'"') break;
            if (text[at] != (byte)'\\') throw Broken();
            _escaped = true;
            at = PastEscape(at);
        }

        _valueEnd = at;
        _at = at + 1;
    }

    private readonly int PastEscape(int at)
    {
        if (at + 1 >= _text.Length) throw Broken();
        switch (_text[at + 1])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return at + 2;
            case (byte)'u' when at + 6 <= _text.Length:
                for (var i = at + 2; i < at + 6; i++)
                    if (!char.IsAsciiHexDigit((char)_text[i])) throw Broken();
                return at + 6;
            default:
                throw Broken();
        }
    }

    /// <summary>Reads a number and keeps its digits, so that the usual ones need no second pass.</summary>
    private void ReadNumber()
    {
        var text = _text;
        var at = _at;
        _valueStart = at;
        _negative = text[at] == (byte)'-';
        if (_negative) at++;
        (_digits, _scale, _exact, _whole) = (0, 0, true, true);
        var first = at;
        at = ReadDigits(text, at);
        if (at == first || (text[first] == (byte)'0' && at > first + 1)) throw Broken();
        if (at < text.Length && text[at] == (byte)'.')
        {
            _whole = false;
            var point = ++at;
            at = ReadDigits(text, at);
            if (at == point) throw Broken();
            _scale = point - at;
        }

        if (at < text.Length && (text[at] | 0x20) == 'e')
        {
            (_whole, _exact) = (false, false);
            at++;
            if (at < text.Length && text[at] is (byte)'+' or (byte)'-') at++;
            var start = at;
            while (at < text.Length && (uint)(text[at] - (byte)'0') <= 9) at++;
            if (at == start) throw Broken();
        }

        // 19 digits may overflow; those are parsed again, slowly.
        if (at - first > 18) _exact = false;
        _valueEnd = at;
        _at = at;
        _token = JsonToken.Number;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadDigits(ReadOnlySpan<byte> text, int at)
    {
        var digits = _digits;
        for (uint digit; at < text.Length && (digit = (uint)(text[at] - (byte)'0')) <= 9; at++) digits = (digits * 10) + digit;
        _digits = digits;
        return at;
    }
}
