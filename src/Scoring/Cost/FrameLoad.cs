namespace Feedback.Scoring;

/// <summary>What there is on one side of a frame, type by type.</summary>
internal sealed class FrameLoad
{
    private readonly ClassLoad[] _types = new ClassLoad[9];

    public ref ClassLoad this[ShapeType type] => ref _types[(int)type];

    /// <summary>Tags and shapes of a frame, and the tracks that are there.</summary>
    public static FrameLoad Of(AnnotationDocument document, TrackLoads tracks, int frame, ref BudgetMeter meter)
    {
        var load = new FrameLoad();
        var (start, end) = FrameRange.Of(document.Shapes, frame, static shape => shape.Frame);
        for (var i = start; i < end; i++)
        {
            ref readonly var shape = ref document.Shapes[i];
            var (box, numbers) = SizeOf(document, shape, shape.Elements.Length, ref meter);
            load[shape.Type].Add(box, numbers);
        }

        (start, end) = FrameRange.Of(document.Tags, frame, static tag => tag.Frame);
        load[ShapeType.Tag].Count += end - start;
        tracks.AddTo(load, frame, ref meter);
        return load;
    }

    /// <summary>A shape's box and how many numbers make it up.</summary>
    public static (Box Box, int Numbers) SizeOf(AnnotationDocument document, in ShapeRecord shape, int elements, ref BudgetMeter meter)
    {
        var points = shape.Points.Of(document.Coordinates);
        meter.Spend(8 + points.Length + (2 * shape.Elements.Length));
        return shape.Type switch
        {
            ShapeType.Mask => (new Box(points[^4], points[^3], points[^2] + 1, points[^1] + 1), points.Length + MaskRaster.CountToggles(points, ref meter)),
            ShapeType.Skeleton => (AroundElements(shape.Elements.Of(document.Elements)), 2 * elements),
            // Centre, right, top: half of the box each way.
            ShapeType.Ellipse => (new Box((2 * points[0]) - points[2], points[3], points[2], (2 * points[1]) - points[3]), points.Length),
            _ => (Box.Around(points), points.Length),
        };
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
