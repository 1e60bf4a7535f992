namespace Feedback.Scoring;

internal ref partial struct DocumentParser
{
    private readonly void CheckShape(in ShapeRecord shape, ShapeContext context, bool hasPoints)
    {
        var point = context is ShapeContext.Element or ShapeContext.ElementKeyframe;
        if (point && shape.Type != ShapeType.Points) throw UnsupportedAt("type", "A skeleton's element must be of type points.");
        if (shape.Type is ShapeType.Skeleton or ShapeType.Cuboid) return;
        if (!hasPoints) throw MalformedAt("points", "It is missing.");
        if (shape.Type == ShapeType.Mask)
        {
            CheckMask(shape.Points);
            return;
        }

        var length = shape.Points.Length;
        var wrong = (point, shape.Type) switch
        {
            (true, _) => length != 2 ? "A skeleton's element has one point." : null,
            (_, ShapeType.Rectangle or ShapeType.Ellipse) => length != 4 ? "It must have 4 numbers." : null,
            (_, ShapeType.Polygon) => length < 6 || length % 2 != 0 ? "A polygon has at least 3 points, two numbers each." : null,
            _ => length < 2 || length % 2 != 0 ? "It must have at least one point, two numbers each." : null,
        };
        if (wrong is not null) throw MalformedAt("points", wrong);
        foreach (var x in shape.Points.Of(_built.Coordinates))
        {
            if (Math.Abs(x) > _limits.CoordinateRange)
                throw new InputException("limit_exceeded", MalformedAt("points", "").Error.Path, $"Coordinates may be up to {_limits.CoordinateRange} pixels.");
        }
    }

    /// <summary>Run lengths, zeros first, then left, top, right, bottom; the runs must fill the box.</summary>
    private readonly void CheckMask(Slice points)
    {
        if (points.Length < 5) throw MalformedAt("points", "A mask has run lengths and the four numbers of its box.");
        var numbers = points.Of(_built.Coordinates);
        var box = numbers[^4..];
        foreach (var x in box)
            if (Math.Abs(x) > _limits.CoordinateRange) throw MalformedAt("points", "The mask's box is out of range.");
        var (left, top, right, bottom) = ((long)box[0], (long)box[1], (long)box[2], (long)box[3]);
        if (left < 0 || top < 0 || right < left || bottom < top) throw MalformedAt("points", "The mask's box is not a box inside an image.");

        var area = (right - left + 1) * (bottom - top + 1);
        _built.MaskArea += area;
        if (area > _limits.MaskArea || _built.MaskArea > _limits.TotalMaskArea)
            throw new InputException("limit_exceeded", MalformedAt("points", "").Error.Path, "The mask's box, or the sum of all masks' boxes, is too large.");

        var sum = 0.0;
        foreach (var run in numbers[..^4])
        {
            if (run < 0 || run != Math.Truncate(run)) throw MalformedAt("points", "Run lengths are not negative and whole.");
            sum += run;
        }

        if (sum != area) throw MalformedAt("points", "The run lengths do not fill the mask's box.");
    }

    private readonly InputException UnsupportedAt(string member, string message)
        => new("unsupported_annotation", MalformedAt(member, "").Error.Path, message);
}
