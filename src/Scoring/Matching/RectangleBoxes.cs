namespace Feedback.Scoring;

/// <summary>Boxes outside of which a rectangle has no similarity with anything, turned or not.</summary>
internal static class RectangleBoxes
{
    /// <summary>Rasters may stand out of their outline by a part of a pixel.</summary>
    private const double Margin = 1;

    public static void List(RectangleTable rectangles, List<Box> target, ref BudgetMeter meter)
    {
        target.Clear();
        for (var i = 0; i < rectangles.Corners.Count; i++)
        {
            meter.Spend(8);
            target.Add(Of(rectangles.Corners[i], rectangles.Rotations[i]));
        }
    }

    /// <summary>The box of one rectangle.</summary>
    public static Box Of(in Box corners, double rotation)
    {
        var (x1, y1) = (corners.X0 + corners.Width, corners.Y0 + corners.Height);
        var box = new Box(
            Math.Min(corners.X0, x1) - Margin, Math.Min(corners.Y0, y1) - Margin, Math.Max(corners.X0, x1) + Margin, Math.Max(corners.Y0, y1) + Margin);
        if (rotation == 0) return box;

        // Any turned form lies in the circle around the corners.
        var (cx, cy) = ((box.X0 + box.X1) / 2, (box.Y0 + box.Y1) / 2);
        var reach = Margin + (Math.Sqrt((box.Width * box.Width) + (box.Height * box.Height)) / 2);
        return new Box(cx - reach, cy - reach, cx + reach, cy + reach);
    }
}
