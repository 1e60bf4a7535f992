namespace Feedback.Scoring;

/// <summary>An axis-aligned box. Width and height are differences of the corners and may be negative in bad input.</summary>
internal readonly record struct Box(double X0, double Y0, double X1, double Y1)
{
    public double Width => X1 - X0;

    public double Height => Y1 - Y0;

    public double Area => Width * Height;

    /// <summary>Common box; far corners are taken as near corner plus size, as CVAT keeps boxes.</summary>
    public Box Union(Box other) => new(
        Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X0 + Width, other.X0 + other.Width), Math.Max(Y0 + Height, other.Y0 + other.Height));

    /// <summary>Area of the box whose sides are the means of both boxes' sides.</summary>
    public static double MeanArea(in Box a, in Box b)
    {
        var (left, top) = ((a.X0 + b.X0) / 2, (a.Y0 + b.Y0) / 2);
        var (right, bottom) = (((a.X0 + a.Width) + (b.X0 + b.Width)) / 2, ((a.Y0 + a.Height) + (b.Y0 + b.Height)) / 2);
        return (right - left) * (bottom - top);
    }

    /// <summary>Whether the boxes share at least a border. All four are asked at once: one branch that can be foreseen wrongly instead of four.</summary>
    public bool Touches(in Box other) => (X0 <= other.X1) & (other.X0 <= X1) & (Y0 <= other.Y1) & (other.Y0 <= Y1);

    /// <summary>Smallest box around points given as x, y, x, y, …</summary>
    public static Box Around(ReadOnlySpan<double> points)
    {
        var (x0, y0, x1, y1) = (points[0], points[1], points[0], points[1]);
        for (var i = 2; i < points.Length; i += 2)
        {
            var (x, y) = (points[i], points[i + 1]);
            if (x < x0) x0 = x;
            if (x > x1) x1 = x;
            if (y < y0) y0 = y;
            if (y > y1) y1 = y;
        }

        return new Box(x0, y0, x1, y1);
    }

    /// <summary>Intersection over union (scoring.md section 4.2); -1 when the boxes share no area.</summary>
    public static double Iou(in Box a, in Box b)
    {
        var width = Math.Max(0, Math.Min(a.X0 + a.Width, b.X0 + b.Width) - Math.Max(a.X0, b.X0));
        var height = Math.Max(0, Math.Min(a.Y0 + a.Height, b.Y0 + b.Height) - Math.Max(a.Y0, b.Y0));
        var common = width * height;
        return common == 0 ? -1 : common / (a.Area + b.Area - common);
    }
}
