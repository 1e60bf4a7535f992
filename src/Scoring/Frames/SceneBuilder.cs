namespace Feedback.Scoring;

/// <summary>Collects what a document has on a frame.</summary>
internal static class SceneBuilder
{
    /// <summary>Fills the scene with a document's objects on a frame.</summary>
    /// <param name="deleted">Frames whose keyframes are skipped, ascending.</param>
    /// <param name="last">Last frame of the job, up to which the last keyframe of a track is repeated.</param>
    public static void Build(Scene scene, AnnotationDocument document, int frame, ReadOnlySpan<int> deleted, int last, ref BudgetMeter meter)
    {
        scene.Reset(document);
        var (start, end) = FrameRange.Of(document.Tags, frame, static tag => tag.Frame);
        var (firstShape, endShape) = FrameRange.Of(document.Shapes, frame, static shape => shape.Frame);
        scene.Objects.EnsureCapacity(end - start + endShape - firstShape);
        for (var i = start; i < end; i++) AddTag(scene, document, document.Tags[i], ref meter);

        var tags = scene.Count;
        scene.Coordinates.EnsureCapacity(CoordinatesOf(document.Shapes.AsSpan(firstShape..endShape)));
        for (var i = firstShape; i < endShape; i++) AddShape(scene, document, document.Shapes[i], ref meter);

        TrackScene.AddTracks(scene, document, frame, deleted, last, ref meter);
        scene.Order(tags, ref meter);
    }

    /// <summary>Room is made at once: a list of millions that doubles takes longer to copy than a budget may be overrun.</summary>
    private static int CoordinatesOf(ReadOnlySpan<ShapeRecord> shapes)
    {
        var count = 0;
        foreach (ref readonly var shape in shapes)
            if (shape.Type != ShapeType.Mask) count += shape.Points.Length;
        return count;
    }

    private static void AddShape(Scene scene, AnnotationDocument document, in ShapeRecord shape, ref BudgetMeter meter)
    {
        meter.Spend(16 + shape.Points.Length + (8L * shape.Elements.Length));
        var item = New(shape.Type, shape.Label, shape.Group, new ObjectRef(shape.Id, ObjectKind.Shape, shape.Type));
        item.Rotation = shape.Rotation;
        item.ZOrder = shape.ZOrder;
        item.Occluded = shape.Occluded;
        switch (shape.Type)
        {
            case ShapeType.Mask:
                item.Points = shape.Points;
                break;
            case ShapeType.Skeleton:
                AddSkeleton(scene, document, shape, ref item);
                break;
            default:
                item.Points = SceneCoordinates.Add(scene, shape.Type, shape.Points.Of(document.Coordinates));
                break;
        }

        item.Values = AddValues(scene, document.Labels.Labels[shape.Label], shape.Attributes.Of(document.Attributes), ref meter);
        scene.Objects.Add(item);
    }

    public static SceneObject New(ShapeType type, int label, int group, ObjectRef name)
        => new() { Type = type, Label = label, Group = group, Ref = name };

    /// <summary>Defaults, then what is stated; the last statement counts.</summary>
    public static int AddValues(Scene scene, Label label, ReadOnlySpan<AttributeEntry> stated, ref BudgetMeter meter)
    {
        meter.Spend(2L * (label.Attributes.Length + stated.Length));
        BudgetMeter.Hold(4L * (scene.Values.Count + label.Attributes.Length));
        var start = scene.Values.Count;
        foreach (var spec in label.Attributes) scene.Values.Add(spec.Default ?? new AttributeValue(double.NaN, null));
        foreach (var entry in stated)
            if (entry.Spec >= 0) scene.Values[start + entry.Spec] = entry.Value;
        return start;
    }

    private static void AddTag(Scene scene, AnnotationDocument document, in TagRecord tag, ref BudgetMeter meter)
    {
        meter.Spend(8);
        var item = New(ShapeType.Tag, tag.Label, tag.Group, new ObjectRef(tag.Id, ObjectKind.Tag, ShapeType.Tag));
        item.Values = AddValues(scene, document.Labels.Labels[tag.Label], tag.Attributes.Of(document.Attributes), ref meter);
        scene.Objects.Add(item);
    }

    /// <summary>Elements in the order of sublabels; a missing one is absent at (0, 0), the first of several counts.</summary>
    private static void AddSkeleton(Scene scene, AnnotationDocument document, in ShapeRecord shape, ref SceneObject item)
    {
        var points = SceneSkeleton.Begin(scene, document.Labels.Labels[shape.Label], ref item);
        foreach (var element in shape.Elements.Of(document.Elements)) points.Set(element.Sublabel, element.Visibility, element.X, element.Y);
    }
}
