namespace Feedback.Scoring;

/// <summary>The two sides of a comparison unit. Sizes are those of the ground truth's frame.</summary>
internal readonly ref struct FrameSides(PreparedFrame truth, FrameSide ds, QualitySettings settings)
{
    public PreparedFrame Truth { get; } = truth;

    public FrameSide GtSide => Truth.Side;

    public FrameSide DsSide { get; } = ds;

    public Scene Gt => Truth.Side.Scene;

    public Scene Ds => DsSide.Scene;

    public QualitySettings Settings { get; } = settings;

    /// <summary>Area of the image in pixels.</summary>
    public double ImageArea => (double)Truth.Frame.Height * Truth.Frame.Width;
}
