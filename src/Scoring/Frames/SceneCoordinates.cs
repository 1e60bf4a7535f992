namespace Feedback.Scoring;

/// <summary>Brings a shape's coordinates into the form in which they are compared.</summary>
internal static class SceneCoordinates
{
    /// <summary>Adds rounded coordinates; rectangles and ellipses as corners x0, y0, x1, y1.</summary>
    public static Slice Add(Scene scene, ShapeType type, ReadOnlySpan<double> points)
    {
        var target = scene.Coordinates;
        var start = target.Count;
        switch (type)
        {
            case ShapeType.Rectangle:
                AddCorners(target, points[0], points[1], points[0] + (points[2] - points[0]), points[1] + (points[3] - points[1]));
                break;
            case ShapeType.Ellipse:
                // Sent as centre, right, top.
                AddCorners(target, points[0] - (points[2] - points[0]), points[3], points[2], points[1] + (points[1] - points[3]));
                break;
            default:
                foreach (var x in points) target.Add(Rounding.ToCents(x));
                break;
        }

        return new Slice(start, target.Count - start);
    }

    private static void AddCorners(List<double> target, double x0, double y0, double x1, double y1)
    {
        target.Add(Rounding.ToCents(x0));
        target.Add(Rounding.ToCents(y0));
        target.Add(Rounding.ToCents(x1));
        target.Add(Rounding.ToCents(y1));
    }
}
