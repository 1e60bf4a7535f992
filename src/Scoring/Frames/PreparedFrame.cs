namespace Feedback.Scoring;

/// <summary>A frame of ground truth, ready to be compared with any number of submissions. Thread-safe once made.</summary>
internal sealed class PreparedFrame
{
    private readonly InstanceSet?[] _instances = new InstanceSet?[2];

    public PreparedFrame(AnnotationDocument truth, FrameInfo frame, ReadOnlySpan<int> deleted, Workspace workspace, ref BudgetMeter meter)
    {
        Frame = frame;
        SceneBuilder.Build(Side.Scene, truth, frame.Frame, deleted, int.MaxValue, ref meter);
        Side.Rasterize(frame.Width, frame.Height, workspace.Rasterizer, workspace.Scratch, ref meter);
        Rectangles.Fill(Side.Scene, ref meter);
        RectangleBoxes.List(Rectangles, workspace.RowBoxes, ref meter);
        RectangleIndex.Build(workspace.RowBoxes, ref meter);
    }

    public FrameInfo Frame { get; }

    /// <summary>Rasters count double: their visible parts come later.</summary>
    public long ApproximateBytes => 1_000 + (150L * Side.Scene.Count) + (8L * Side.Scene.Coordinates.Count) + (2 * Side.Shapes.ApproximateBytes) + RectangleIndex.ApproximateBytes;

    public FrameSide Side { get; } = new();

    public RectangleTable Rectangles { get; } = new();

    /// <summary>Finds rectangles by place; positions are those in <see cref="Rectangles"/>.</summary>
    public BoxIndex RectangleIndex { get; } = new();

    /// <summary>Polygons and masks as they are compared; made when first asked for.</summary>
    public InstanceSet Instances(bool panoptic, Workspace workspace, ref BudgetMeter meter)
    {
        ref var place = ref _instances[panoptic ? 1 : 0];
        if (Volatile.Read(ref place) is { } ready) return ready;
        var made = new InstanceSet();
        made.Build(Side, panoptic, workspace.Visibility, workspace.Scratch, ref meter);
        return Interlocked.CompareExchange(ref place, made, null) ?? made;
    }
}
