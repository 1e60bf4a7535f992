namespace Feedback.Scoring;

/// <summary>The two sides of a comparison unit.</summary>
internal readonly ref struct FrameSides(PreparedFrame truth, Scene ds, QualitySettings settings)
{
    public PreparedFrame Truth { get; } = truth;

    public Scene Gt => Truth.Scene;

    public Scene Ds { get; } = ds;

    public QualitySettings Settings { get; } = settings;
}
