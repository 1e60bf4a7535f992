namespace Feedback.Scoring;

/// <summary>Polygons of turned rectangles and of ellipses, rounded to two decimals (scoring.md sections 4.2 and 4.3).</summary>
internal static class Outlines
{
    /// <summary>Points of an ellipse's polygon; the first and the last coincide.</summary>
    public const int EllipsePoints = 720;

    private static readonly (double Sin, double Cos)[] Circle = MakeCircle();

    /// <summary>Corners of a rectangle turned about its centre. Writes 8 numbers.</summary>
    public static void OfRectangle(ReadOnlySpan<double> corners, double degrees, Span<double> points)
    {
        var (x0, y0) = (corners[0], corners[1]);
        var (x1, y1) = (x0 + (corners[2] - x0), y0 + (corners[3] - y0));
        (points[0], points[1], points[2], points[3], points[4], points[5], points[6], points[7]) = (x0, y0, x1, y0, x1, y1, x0, y1);
        Turn(points, (x0 + x1) / 2, (y0 + y1) / 2, degrees);
    }

    /// <summary>An ellipse inside the given corners, turned unless the angle is 0. Writes 1440 numbers.</summary>
    public static void OfEllipse(ReadOnlySpan<double> corners, double degrees, Span<double> points)
    {
        var (cx, cy) = (0.5 * (corners[0] + corners[2]), 0.5 * (corners[1] + corners[3]));
        var (rx, ry) = ((corners[2] - corners[0]) / 2, (corners[3] - corners[1]) / 2);
        for (var k = 0; k < EllipsePoints; k++)
        {
            points[2 * k] = cx + (rx * Circle[k].Cos);
            points[(2 * k) + 1] = cy + (ry * Circle[k].Sin);
        }

        if (degrees != 0)
        {
            Turn(points, cx, cy, degrees);
            return;
        }

        foreach (ref var x in points) x = Rounding.ToCents(x);
    }

    private static void Turn(Span<double> points, double cx, double cy, double degrees)
    {
        var (sin, cos) = DeterministicMath.SinCos(degrees / 180 * Math.PI);
        for (var i = 0; i < points.Length; i += 2)
        {
            var (dx, dy) = (points[i] - cx, points[i + 1] - cy);
            points[i] = Rounding.ToCents(cx + ((dx * cos) - (dy * sin)));
            points[i + 1] = Rounding.ToCents(cy + ((dx * sin) + (dy * cos)));
        }
    }

    private static (double Sin, double Cos)[] MakeCircle()
    {
        var circle = new (double, double)[EllipsePoints];
        for (var k = 0; k < EllipsePoints; k++) circle[k] = DeterministicMath.SinCos(k * 2 * Math.PI / (EllipsePoints - 1));
        return circle;
    }
}
