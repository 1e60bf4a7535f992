using System.Runtime.CompilerServices;

namespace Feedback.Scoring;

/// <summary>
/// A forward walk over one JSON document (RFC 8259, valid UTF-8), value by value, that knows where it is when something is wrong. It does what
/// <see cref="System.Text.Json.Utf8JsonReader"/> does, for half the time: documents are thousands of small objects with short members, which are read in place.
/// </summary>
internal ref partial struct JsonCursor
{
    private const int DeepestNesting = 64;

    private readonly ReadOnlySpan<byte> _text;
    private readonly Span<(string Name, int Index)> _path;
    private readonly int _maxDepth;
    private int _at;
    private int _depth;
    private int _lists;

    /// <summary>One bit for each open container, innermost lowest: 1 for an object.</summary>
    private ulong _objects;

    /// <summary>Nothing has been read of the innermost container.</summary>
    private bool _fresh;
    private bool _escaped;
    private JsonToken _token;
    private int _valueStart;
    private int _valueEnd;

    /// <summary>Digits of the number without its point, which stands before the last -scale of them.</summary>
    private ulong _digits;
    private int _scale;
    private bool _negative;

    /// <summary>Whether the number is the digits, exactly, times a power of ten.</summary>
    private bool _exact;
    private bool _whole;

    public JsonCursor(ReadOnlySpan<byte> utf8, int maxDepth, Span<(string Name, int Index)> path)
    {
        _text = utf8;
        _maxDepth = Math.Min(maxDepth, DeepestNesting);
        _path = path;
    }

    /// <summary>Pays for every value and member, so that whatever a document is made of is read within the budget.</summary>
    public BudgetMeter Meter;

    /// <summary>Member that is being read, for messages.</summary>
    public Member Member { get; set; }

    /// <summary>Where the walk is: lists and positions, then the member.</summary>
    public readonly string Path
    {
        get
        {
            var text = "";
            for (var i = 0; i < _lists; i++) text += $"{(i > 0 ? "." : "")}{_path[i].Name}[{Math.Max(_path[i].Index, 0)}]";
            return Member == Member.Unknown ? text : _lists == 0 ? Members.NameOf(Member) : $"{text}.{Members.NameOf(Member)}";
        }
    }

    public readonly bool IsNull => _token == JsonToken.Null;

    private readonly ReadOnlySpan<byte> Value => _text[_valueStart.._valueEnd];

    /// <summary>Enters the list that is the current member, for error paths.</summary>
    public void Enter()
    {
        _path[_lists++] = (Members.NameOf(Member), -1);
        Member = Member.Unknown;
    }

    public void Leave()
    {
        _lists--;
        Member = Member.Unknown;
    }

    /// <summary>Moves to the first or next item of the list entered; false at its end.</summary>
    public bool NextItem()
    {
        Member = Member.Unknown;
        _path[_lists - 1].Index++;
        return NextValue();
    }

    /// <summary>Moves to the first or next value of the innermost array; false at its end.</summary>
    public bool NextValue()
    {
        Meter.Spend(4);
        if (Peek() == (byte)']')
        {
            Close();
            return false;
        }

        Separate();
        Read();
        return true;
    }

    /// <summary>Moves to the next member and its value; false at the object's end. A name that is not known is <see cref="Member.Unknown"/>.</summary>
    public bool NextMember(out Member member)
    {
        Meter.Spend(4);
        member = Member.Unknown;
        Member = Member.Unknown;
        if (Peek() == (byte)'}')
        {
            Close();
            return false;
        }

        Separate();
        if (Peek() != (byte)'"') throw Broken();
        ReadText();
        member = _escaped ? IdentifyEscaped() : Members.Identify(Value);
        if (Peek() != (byte)':') throw Broken();
        _at++;
        return true;
    }

    /// <summary>Moves past whatever the current value holds.</summary>
    public void Skip()
    {
        var outside = _depth - 1;
        if (_token is not (JsonToken.Object or JsonToken.Array)) return;
        while (_depth > outside)
        {
            if ((_objects & 1) == 0) NextValue();
            else if (NextMember(out _)) Read();
        }
    }

    public readonly void BeginArray()
    {
        if (_token != JsonToken.Array) throw Malformed("It must be an array.");
    }

    public readonly void BeginObject()
    {
        if (_token != JsonToken.Object) throw Malformed("It must be an object.");
    }

    /// <summary>Nothing but white space may follow.</summary>
    public void End()
    {
        while (_at < _text.Length && IsSpace(_text[_at])) _at++;
        if (_at < _text.Length) throw Malformed("There is text after the document.");
    }

    public readonly InputException Malformed(string message) => new("malformed_annotations", Path, message);

    public readonly InputException Unsupported(string message) => new("unsupported_annotation", Path, message);

    public readonly InputException TooMuch(string message) => new("limit_exceeded", Path, message);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly InputException Broken() => Malformed("The JSON is not well formed.");

    /// <summary>The next byte that is not white space.</summary>
    private byte Peek()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c > (byte)' ') return c;
            if (!IsSpace(c)) break;
            _at++;
        }

        throw Broken();
    }

    private void Separate()
    {
        if (!_fresh)
        {
            if (_text[_at] != (byte)',') throw Broken();
            _at++;
        }

        _fresh = false;
    }

    private void Open(bool isObject)
    {
        if (++_depth > _maxDepth) throw TooMuch($"The document may be nested {_maxDepth} levels deep.");
        _objects = (_objects << 1) | (isObject ? 1UL : 0);
        _fresh = true;
        _at++;
    }

    private void Close()
    {
        _at++;
        _depth--;
        _objects >>= 1;
        _fresh = false;
        _token = JsonToken.End;
    }

    private static bool IsSpace(byte c) => c is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
