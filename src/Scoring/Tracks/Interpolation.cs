namespace Feedback.Scoring;

/// <summary>A tracked shape between two keyframes (scoring.md section 3, Tracks).</summary>
internal static class Interpolation
{
    /// <summary>Coordinates of the shape, in the left keyframe's form.</summary>
    public static ReadOnlySpan<double> Between(in ShapeRecord left, in ShapeRecord right, double[] coordinates, double share, out double rotation, scoped ref BudgetMeter meter)
    {
        var from = left.Points.Of(coordinates);
        var to = right.Points.Of(coordinates);
        rotation = left.Rotation;
        switch (left.Type)
        {
            case ShapeType.Rectangle or ShapeType.Ellipse:
                rotation = Turn(left.Rotation, right.Rotation, share);
                return Linear(from, to, share);
            case ShapeType.Points:
                return from.Length == 2 && to.Length == 2 ? Linear(from, to, share) : from;
            case ShapeType.Polygon:
                return CurveInterpolation.Between(Closed(from), Closed(to), share, ref meter)[..^2];
            case ShapeType.Polyline:
                return CurveInterpolation.Between(from, to, share, ref meter);
            default:
                return from;
        }
    }

    private static double[] Linear(ReadOnlySpan<double> from, ReadOnlySpan<double> to, double share)
    {
        var points = new double[from.Length];
        for (var i = 0; i < points.Length; i++) points[i] = from[i] + ((to[i] - from[i]) * share);
        return points;
    }

    /// <summary>The shorter way round; exactly half a turn becomes one degree, as in CVAT (section 11.10).</summary>
    private static double Turn(double from, double to, double share)
    {
        var turn = Modulo(to - from + 180, 360) - 180;
        if (Math.Abs(turn) >= 180) turn = 1;
        return Modulo(from + (turn * share) + 360, 360);
    }

    /// <summary>Remainder that is never negative.</summary>
    private static double Modulo(double x, double by)
    {
        var rest = x % by;
        return rest < 0 ? rest + by : rest;
    }

    private static double[] Closed(ReadOnlySpan<double> points)
    {
        var closed = new double[points.Length + 2];
        points.CopyTo(closed);
        (closed[^2], closed[^1]) = (points[0], points[1]);
        return closed;
    }
}
