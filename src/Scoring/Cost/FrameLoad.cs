namespace Feedback.Scoring;

/// <summary>What there is on one side of a frame, type by type.</summary>
internal sealed class FrameLoad
{
    private readonly ClassLoad[] _types;

    private FrameLoad(ClassLoad[] types) => _types = types;

    public ref ClassLoad this[ShapeType type] => ref _types[(int)type];

    /// <summary>All tracks, as if each were on the frame: looking at their keyframes would be half of the work already.</summary>
    public static FrameLoad OfTracks(AnnotationDocument document)
    {
        var load = new FrameLoad(new ClassLoad[9]);
        foreach (ref readonly var track in document.Tracks.AsSpan())
            if (track.Keyframes.Length > 0) load.Add(document, document.Keyframes[track.Keyframes.Start], track.Elements.Length);
        return load;
    }

    /// <summary>This load, and the plain shapes and tags of a frame.</summary>
    public FrameLoad WithFrame(AnnotationDocument document, int frame)
    {
        var load = new FrameLoad([.. _types]);
        var (start, end) = FrameRange.Of(document.Shapes, frame, static shape => shape.Frame);
        for (var i = start; i < end; i++) load.Add(document, document.Shapes[i], document.Shapes[i].Elements.Length);
        (start, end) = FrameRange.Of(document.Tags, frame, static tag => tag.Frame);
        load[ShapeType.Tag].Count += end - start;
        return load;
    }

    private void Add(AnnotationDocument document, in ShapeRecord shape, int elements)
    {
        var points = shape.Points.Of(document.Coordinates);
        var box = shape.Type switch
        {
            ShapeType.Mask => new Box(points[^4], points[^3], points[^2], points[^1]),
            ShapeType.Skeleton => AroundElements(shape.Elements.Of(document.Elements)),
            _ => Box.Around(points),
        };
        this[shape.Type].Add(box, shape.Type == ShapeType.Skeleton ? 2 * elements : points.Length);
    }

    private static Box AroundElements(ReadOnlySpan<ElementRecord> elements)
    {
        if (elements.IsEmpty) return default;
        var box = new Box(elements[0].X, elements[0].Y, elements[0].X, elements[0].Y);
        foreach (var element in elements)
            box = new Box(Math.Min(box.X0, element.X), Math.Min(box.Y0, element.Y), Math.Max(box.X1, element.X), Math.Max(box.Y1, element.Y));
        return box;
    }
}
