namespace Feedback.Scoring;

/// <summary>Rectangles of one side, packed for the many looks that matching takes at them.</summary>
internal sealed class RectangleTable
{
    /// <summary>Corners, not turned, in index order.</summary>
    public List<Box> Corners { get; } = [];

    /// <summary>Angles in degrees.</summary>
    public List<double> Rotations { get; } = [];

    public void Fill(Scene scene, ref BudgetMeter meter)
    {
        Corners.Clear();
        Rotations.Clear();
        var indices = scene.OfType(ShapeType.Rectangle);
        Corners.EnsureCapacity(indices.Count);
        Rotations.EnsureCapacity(indices.Count);
        foreach (var index in indices)
        {
            meter.Spend(8);
            Corners.Add(scene.CornersOf(index));
            Rotations.Add(scene[index].Rotation);
        }
    }
}
