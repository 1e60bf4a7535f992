namespace Feedback.Scoring;

internal ref partial struct DocumentParser
{
    private void ReadTag()
    {
        CountObject();
        var (seen, label, tag) = (0, 0L, default(TagRecord));
        var attributes = new Slice(_built.Stated.Count, 0);
        _cursor.BeginObject();
        while (NextMember(ref seen, out var member))
        {
            switch (member)
            {
                case Member.Id: tag = tag with { Id = ReadId() }; break;
                case Member.Frame: tag = tag with { Frame = ReadFrame() }; break;
                case Member.LabelId: label = _cursor.Integer(); break;
                case Member.Group: tag = tag with { Group = ReadSmallOrZero() }; break;
                case Member.Attributes: attributes = ReadAttributes(); break;
                default: _cursor.Skip(); break;
            }
        }

        Require(seen, Member.Frame);
        Require(seen, Member.LabelId);
        var found = FindLabel(label);
        ResolveObjectAttributes(found, attributes);
        _built.Tags.Add(tag with { Label = found.Index, Attributes = attributes });
    }

    private void ReadShape()
    {
        CountObject();
        var elements = _built.Elements.Count;
        var shape = ReadShapeObject(ShapeContext.Shape, out var label);
        var found = FindLabel(label);
        ResolveObjectAttributes(found, shape.Attributes);
        ResolveElements(found, elements);
        shape.Label = found.Index;
        if (shape.Type != ShapeType.Cuboid) _built.Shapes.Add(shape);
    }

    private void ReadElement()
    {
        if (_built.Elements.Count >= _limits.Elements) throw _cursor.TooMuch($"The document may have {_limits.Elements} skeleton points.");
        var shape = ReadShapeObject(ShapeContext.Element, out var label);
        var point = shape.Points.Of(_built.Coordinates);
        var visibility = shape.Outside ? Visibility.Absent : shape.Occluded ? Visibility.Hidden : Visibility.Visible;
        _built.Elements.Add(new ElementRecord(0, visibility, point[0], point[1]));
        _built.ElementLabels.Add(label);
        _built.Coordinates.RemoveRange(shape.Points.Start, shape.Points.Length);
    }

    /// <summary>Reads one shape, element or keyframe and checks what can be checked without its label.</summary>
    private ShapeRecord ReadShapeObject(ShapeContext context, out long label)
    {
        var seen = 0;
        label = 0;
        var shape = new ShapeRecord { Type = ShapeType.Points, Attributes = new Slice(_built.Stated.Count, 0) };
        _cursor.BeginObject();
        while (NextMember(ref seen, out var member))
        {
            switch (member)
            {
                case Member.Id: shape.Id = ReadId(); break;
                case Member.Type: shape.Type = ReadType(); break;
                case Member.Frame when context is not ShapeContext.Element: shape.Frame = ReadFrame(); break;
                case Member.LabelId when context is ShapeContext.Shape or ShapeContext.Element: label = _cursor.Integer(); break;
                case Member.Points: shape.Points = ReadCoordinates(); break;
                case Member.Rotation: shape.Rotation = ReadRotation(); break;
                case Member.Occluded: shape.Occluded = ReadFlag(); break;
                case Member.Outside: shape.Outside = ReadFlag(); break;
                case Member.ZOrder: shape.ZOrder = ReadSmallOrZero(); break;
                case Member.Group: shape.Group = ReadSmallOrZero(); break;
                case Member.Attributes when context is ShapeContext.Shape or ShapeContext.Keyframe: shape.Attributes = ReadAttributes(); break;
                case Member.Elements when context is ShapeContext.Shape: shape.Elements = ReadElements(); break;
                default: _cursor.Skip(); break;
            }
        }

        if (context is ShapeContext.Shape or ShapeContext.Keyframe) Require(seen, Member.Type);
        if (context is not ShapeContext.Element) Require(seen, Member.Frame);
        if (context is ShapeContext.Shape or ShapeContext.Element) Require(seen, Member.LabelId);
        CheckShape(shape, context, (seen & (1 << (int)Member.Points)) != 0);
        return shape;
    }

    private Slice ReadElements()
    {
        var start = _built.Elements.Count;
        if (!BeginList()) return new Slice(start, 0);
        while (_cursor.NextItem()) ReadElement();
        _cursor.Leave();
        return new Slice(start, _built.Elements.Count - start);
    }

    private void ResolveObjectAttributes(Label label, Slice attributes)
    {
        var wrong = ResolveAttributes(label);
        if (wrong >= 0) throw MalformedAt($"attributes[{wrong - attributes.Start}].value", "The attribute is a number, but this is not one.");
        for (var spec = 0; spec < label.Attributes.Length; spec++)
        {
            if (label.Attributes[spec].Default is null && !States(attributes, spec))
                throw MalformedAt("attributes", $"The number \"{label.Attributes[spec].Name}\" is missing, and its default is not a number.");
        }
    }

    private readonly bool States(Slice attributes, int spec)
    {
        for (var i = attributes.Start; i < attributes.End; i++)
            if (_built.Attributes[i].Spec == spec) return true;
        return false;
    }

    /// <summary>Turns the sublabel ids of the skeleton just read into positions.</summary>
    private readonly void ResolveElements(Label label, int start)
    {
        for (var i = start; i < _built.Elements.Count; i++)
        {
            var index = label.SublabelIndex(_built.ElementLabels[i - start]);
            if (index < 0) throw MalformedAt($"elements[{i - start}].label_id", "The skeleton's label has no such sublabel.");
            _built.Elements[i] = _built.Elements[i] with { Sublabel = index };
        }

        _built.ElementLabels.Clear();
    }
}
