namespace Feedback.Scoring;

/// <summary>A frame of ground truth, ready to be compared with any number of submissions. Thread-safe once made.</summary>
internal sealed class PreparedFrame
{
    public PreparedFrame(AnnotationDocument truth, FrameInfo frame, ReadOnlySpan<int> deleted, ref BudgetMeter meter)
    {
        Frame = frame;
        SceneBuilder.Build(Scene, truth, frame.Frame, deleted, int.MaxValue, ref meter);
    }

    public FrameInfo Frame { get; }

    public Scene Scene { get; } = new();
}
