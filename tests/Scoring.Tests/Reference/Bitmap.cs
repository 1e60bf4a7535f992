namespace Feedback.Scoring.Tests.Reference;

/// <summary>Pixels column by column, made as scoring.md section 4.4 says it, point by point on the fine grid.</summary>
internal sealed class Bitmap(int width, int height)
{
    public bool[] Pixels { get; } = new bool[width * height];

    public int Width => width;

    public int Height => height;

    public int Area => Pixels.Count(pixel => pixel);

    public static Bitmap OfPolygon(ReadOnlySpan<double> points, int width, int height)
    {
        var (xs, ys) = (new List<int>(), new List<int>());
        var count = points.Length / 2;
        for (var i = 0; i < count; i++)
        {
            var j = (i + 1) % count;
            Walk(Fine(points[2 * i]), Fine(points[(2 * i) + 1]), Fine(points[2 * j]), Fine(points[(2 * j) + 1]), xs, ys);
        }

        var positions = new List<int>();
        for (var k = 1; k < xs.Count; k++)
        {
            if (xs[k] == xs[k - 1]) continue;
            double x = xs[k] < xs[k - 1] ? xs[k] : xs[k] - 1;
            x = ((x + 0.5) / 5) - 0.5;
            if (x != Math.Floor(x) || x < 0 || x > width - 1) continue;
            var y = Math.Ceiling(Math.Clamp(((Math.Min(ys[k], ys[k - 1]) + 0.5) / 5) - 0.5, 0, height));
            positions.Add(((int)x * height) + (int)y);
        }

        positions.Sort();
        var bitmap = new Bitmap(width, height);
        var (inside, next) = (false, 0);
        for (var p = 0; p < bitmap.Pixels.Length; p++)
        {
            for (; next < positions.Count && positions[next] == p; next++) inside = !inside;
            bitmap.Pixels[p] = inside;
        }

        return bitmap;
    }

    public static Bitmap OfMask(ReadOnlySpan<double> points, int width, int height)
    {
        var bitmap = new Bitmap(width, height);
        var (left, top, right) = ((int)points[^4], (int)points[^3], (int)points[^2]);
        var (at, value) = (0, false);
        foreach (var run in points[..^4])
        {
            for (var k = 0; k < (int)run; k++, at++)
            {
                var (x, y) = (left + (at % (right - left + 1)), top + (at / (right - left + 1)));
                if (value && x < width && y < height) bitmap.Pixels[(x * height) + y] = true;
            }

            value = !value;
        }

        return bitmap;
    }

    public Bitmap With(Bitmap other) => Combine(other, (a, b) => a | b);

    public Bitmap Without(Bitmap other) => Combine(other, (a, b) => a & !b);

    public int Common(Bitmap other) => Combine(other, (a, b) => a & b).Area;

    public double Iou(Bitmap other) => Common(other) is > 0 and var common ? (double)common / (Area + other.Area - common) : 0;

    private Bitmap Combine(Bitmap other, Func<bool, bool, bool> operation)
    {
        var result = new Bitmap(width, height);
        for (var p = 0; p < Pixels.Length; p++) result.Pixels[p] = operation(Pixels[p], other.Pixels[p]);
        return result;
    }

    private static int Fine(double x) => (int)((5 * x) + 0.5);

    /// <summary>Lists the points of an edge, both ends included.</summary>
    private static void Walk(int xs, int ys, int xe, int ye, List<int> listX, List<int> listY)
    {
        var (dx, dy) = (Math.Abs(xe - xs), Math.Abs(ye - ys));
        var flip = (dx >= dy && xs > xe) || (dx < dy && ys > ye);
        if (flip) (xs, ys, xe, ye) = (xe, ye, xs, ys);
        var slope = dx >= dy ? dx == 0 ? 0 : (double)(ye - ys) / dx : (double)(xe - xs) / dy;
        for (var d = 0; d <= Math.Max(dx, dy); d++)
        {
            var t = flip ? Math.Max(dx, dy) - d : d;
            listX.Add(dx >= dy ? xs + t : (int)(xs + (slope * t) + 0.5));
            listY.Add(dx >= dy ? (int)(ys + (slope * t) + 0.5) : ys + t);
        }
    }
}
