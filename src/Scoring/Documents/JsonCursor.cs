using System.Text.Json;

namespace Feedback.Scoring;

/// <summary>A forward walk over one JSON document, value by value, that knows where it is when something is wrong.</summary>
internal ref struct JsonCursor
{
    private readonly Span<(string Name, int Index)> _path;
    private Utf8JsonReader _reader;
    private int _depth;

    public JsonCursor(ReadOnlySpan<byte> utf8, int maxDepth, Span<(string Name, int Index)> path)
    {
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
        _path = path;
    }

    /// <summary>Member that is being read, for messages.</summary>
    public string Member { get; set; } = "";

    /// <summary>Where the walk is: lists and positions, then the member.</summary>
    public readonly string Path
    {
        get
        {
            var text = "";
            for (var i = 0; i < _depth; i++) text += $"{(i > 0 ? "." : "")}{_path[i].Name}[{_path[i].Index}]";
            return Member.Length == 0 ? text : _depth == 0 ? Member : $"{text}.{Member}";
        }
    }

    /// <summary>Bytes of the current value as they stand in the document.</summary>
    public readonly int TextLength => _reader.ValueSpan.Length;

    public readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    /// <summary>Enters a list, for error paths.</summary>
    public void Enter(string list)
    {
        _path[_depth++] = (list, -1);
        Member = "";
    }

    public void Leave()
    {
        _depth--;
        Member = "";
    }

    /// <summary>Moves to the first or next item of the list entered; false at its end.</summary>
    public bool NextItem()
    {
        _reader.Read();
        Member = "";
        _path[_depth - 1].Index++;
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Moves to the first or next number of an array; false at its end.</summary>
    public bool NextValue()
    {
        _reader.Read();
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Moves to the next member's name; false at the object's end.</summary>
    public bool NextMember(scoped Span<byte> buffer, out int length)
    {
        _reader.Read();
        length = 0;
        if (_reader.TokenType == JsonTokenType.EndObject) return false;
        length = _reader.ValueSpan.Length > buffer.Length ? 0 : _reader.CopyString(buffer);
        return true;
    }

    public void Read() => _reader.Read();

    public void Skip() => _reader.Skip();

    public void BeginArray() => Expect(JsonTokenType.StartArray, "It must be an array.");

    public void BeginObject() => Expect(JsonTokenType.StartObject, "It must be an object.");

    public void End()
    {
        if (_reader.Read()) throw Malformed("There is text after the document.");
    }

    public readonly double Number()
    {
        if (_reader.TokenType != JsonTokenType.Number || !_reader.TryGetDouble(out var value) || !double.IsFinite(value))
            throw Malformed("It must be a finite number.");
        return value;
    }

    public readonly long Integer()
    {
        if (_reader.TokenType == JsonTokenType.Number)
        {
            if (_reader.TryGetInt64(out var value)) return value;
            if (_reader.TryGetDouble(out var real) && real == Math.Truncate(real) && Math.Abs(real) < 1L << 53) return (long)real;
        }

        throw Malformed("It must be an integer.");
    }

    public readonly int Small()
        => Integer() is >= int.MinValue and <= int.MaxValue and var value ? (int)value : throw Malformed("It must be an integer of 32 bits.");

    public readonly bool Flag() => _reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Malformed("It must be true or false."),
    };

    /// <summary>A string, or the text of a number or of a boolean (which CVAT takes for attributes too), as UTF-8.</summary>
    public readonly bool TryText(scoped Span<byte> buffer, out int length)
    {
        length = 0;
        if (_reader.ValueSpan.Length > buffer.Length) return false;
        if (_reader.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False)
        {
            _reader.ValueSpan.CopyTo(buffer);
            length = _reader.ValueSpan.Length;
            return true;
        }

        if (_reader.TokenType != JsonTokenType.String) throw Malformed("It must be a text.");
        length = _reader.CopyString(buffer);
        return true;
    }

    public readonly InputException Malformed(string message) => new("malformed_annotations", Path, message);

    public readonly InputException Unsupported(string message) => new("unsupported_annotation", Path, message);

    public readonly InputException TooMuch(string message) => new("limit_exceeded", Path, message);

    private readonly void Expect(JsonTokenType type, string message)
    {
        if (_reader.TokenType != type) throw Malformed(message);
    }
}
