namespace Feedback.Scoring;

/// <summary>Boxes outside of which a rectangle has no similarity with anything, turned or not.</summary>
internal static class RectangleBoxes
{
    /// <summary>Rasters may stand out of their outline by a part of a pixel.</summary>
    private const double Margin = 1;

    public static void List(Scene scene, List<Box> target)
    {
        target.Clear();
        foreach (var index in scene.OfType(ShapeType.Rectangle)) target.Add(Of(scene, index));
    }

    private static Box Of(Scene scene, int index)
    {
        var corners = scene.CornersOf(index);
        var (x1, y1) = (corners.X0 + corners.Width, corners.Y0 + corners.Height);
        var box = new Box(Math.Min(corners.X0, x1), Math.Min(corners.Y0, y1), Math.Max(corners.X0, x1), Math.Max(corners.Y0, y1));
        var rotation = scene[index].Rotation;
        var (cx, cy) = ((box.X0 + box.X1) / 2, (box.Y0 + box.Y1) / 2);
        // Any turned form lies in the circle around the corners.
        var reach = Margin + (rotation == 0 ? 0 : Math.Sqrt((box.Width * box.Width) + (box.Height * box.Height)) / 2);
        return rotation == 0
            ? new Box(box.X0 - reach, box.Y0 - reach, box.X1 + reach, box.Y1 + reach)
            : new Box(cx - reach, cy - reach, cx + reach, cy + reach);
    }
}
