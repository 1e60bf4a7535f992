using System.Text;

namespace Feedback.Scoring;

internal ref partial struct DocumentParser
{
    private readonly long? ReadId() => _cursor.IsNull ? null : _cursor.Integer();

    private readonly int ReadSmallOrZero() => _cursor.IsNull ? 0 : _cursor.Small();

    private readonly bool ReadFlag() => !_cursor.IsNull && _cursor.Flag();

    private readonly int ReadFrame()
        => _cursor.Small() is >= 0 and var frame ? frame : throw _cursor.Malformed("A frame number is not negative.");

    private readonly double ReadRotation()
    {
        if (_cursor.IsNull) return 0;
        var value = _cursor.Number();
        return Math.Abs(value) <= _limits.CoordinateRange ? value : throw _cursor.TooMuch("The angle is too large.");
    }

    private readonly ShapeType ReadType()
        => ShapeTypes.Parse(_cursor.IsEscaped ? Encoding.UTF8.GetBytes(_cursor.Text()) : _cursor.Plain) ?? throw _cursor.Unsupported("This type of shape is not known.");

    /// <summary>Reads an array of numbers into the document's coordinates.</summary>
    private Slice ReadCoordinates()
    {
        _cursor.BeginArray();
        var coordinates = _built.Coordinates;
        var start = coordinates.Count;
        var most = Math.Min((long)start + _limits.CoordinatesPerShape, _limits.Coordinates);
        while (_cursor.NextValue())
        {
            if (coordinates.Count >= most) throw TooManyNumbers(start);
            coordinates.Add(_cursor.Number());
        }

        return new Slice(start, coordinates.Count - start);
    }

    private readonly InputException TooManyNumbers(int start)
        => _built.Coordinates.Count - start >= _limits.CoordinatesPerShape
            ? _cursor.TooMuch($"A shape may have {_limits.CoordinatesPerShape} numbers.")
            : _cursor.TooMuch($"All shapes together may have {_limits.Coordinates} numbers.");

    /// <summary>Reads stated attributes; what they mean is known once the label is.</summary>
    private Slice ReadAttributes()
    {
        var start = _built.Stated.Count;
        if (!BeginList()) return new Slice(start, 0);
        while (_cursor.NextItem())
        {
            if (_built.Stated.Count >= _limits.Attributes) throw _cursor.TooMuch($"The document may have {_limits.Attributes} attributes.");
            _built.Stated.Add(ReadAttribute());
        }

        _cursor.Leave();
        return new Slice(start, _built.Stated.Count - start);
    }

    private (long Spec, string Text) ReadAttribute()
    {
        var (seen, spec, text) = (0, 0L, "");
        _cursor.BeginObject();
        while (NextMember(ref seen, out var member))
        {
            switch (member)
            {
                case Member.SpecId: spec = _cursor.Integer(); break;
                case Member.Value: text = ReadText(); break;
                default: _cursor.Skip(); break;
            }
        }

        Require(seen, Member.SpecId);
        Require(seen, Member.Value);
        return (spec, text);
    }

    private readonly string ReadText()
    {
        if (_cursor.TextLength > _limits.AttributeBytes) throw _cursor.TooMuch($"An attribute's value may have {_limits.AttributeBytes} bytes.");
        return _built.Share(_cursor);
    }

    /// <summary>Understands the attributes stated since the last call by the label they belong to. Returns the position of the first that cannot be, or -1.</summary>
    private int ResolveAttributes(Label label)
    {
        for (var i = _built.Attributes.Count; i < _built.Stated.Count; i++)
        {
            _cursor.Meter.Spend(8 + label.Attributes.Length);
            var (spec, text) = _built.Stated[i];
            var index = label.AttributeIndex(spec);
            AttributeValue value = default;
            if (index >= 0 && !AttributeValue.TryCreate(label.Attributes[index].Kind, text, out value)) return i;
            _built.Attributes.Add(new AttributeEntry(index, value));
        }

        return -1;
    }

    private readonly Label FindLabel(long id) => _labels.Find(id) ?? throw MalformedAt("label_id", "The task has no such label.");
}
