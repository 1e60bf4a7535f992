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
        RectangleBoxes.List(Side.Scene, workspace.RowBoxes);
        Rectangles.Build(workspace.RowBoxes);
    }

    public FrameInfo Frame { get; }

    public FrameSide Side { get; } = new();

    /// <summary>Finds rectangles by place; positions are those among the frame's rectangles.</summary>
    public BoxIndex Rectangles { get; } = new();

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
