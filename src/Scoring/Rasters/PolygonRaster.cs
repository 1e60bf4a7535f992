namespace Feedback.Scoring;

/// <summary>
/// Polygon to raster as the COCO API does it (scoring.md section 4.4): on a grid five times as fine the outline is a chain of points, and column x
/// of pixels is entered or left where the chain steps between X = 5x + 2 and X = 5x + 3. Only these steps are computed, not the chain.
/// </summary>
internal static class PolygonRaster
{
    /// <summary>Columns between two looks at the budget.</summary>
    private const int Block = 1 << 14;

    /// <summary>Adds the outline's toggles, clipped to the image.</summary>
    public static void AddOutline(ColumnToggles toggles, ReadOnlySpan<double> points, int width, int height, ref BudgetMeter meter)
    {
        var (x, y) = (Fine(points[^2]), Fine(points[^1]));
        for (var i = 0; i < points.Length; i += 2)
        {
            var (toX, toY) = (Fine(points[i]), Fine(points[i + 1]));
            AddEdge(toggles, x, y, toX, toY, width, height, ref meter);
            (x, y) = (toX, toY);
        }
    }

    /// <summary>Truncation towards zero, so negative coordinates round the other way.</summary>
    private static int Fine(double x) => (int)((5 * x) + 0.5);

    private static void AddEdge(ColumnToggles toggles, int xa, int ya, int xb, int yb, int width, int height, ref BudgetMeter meter)
    {
        var (left, right) = xa < xb ? (xa, xb) : (xb, xa);
        if (right < 3 || left == right) return;
        var first = left <= 2 ? 0 : (left + 2) / 5;
        var last = Math.Min((right - 3) / 5, width - 1);
        var (dx, dy) = (right - left, Math.Abs(yb - ya));
        var flat = dx >= dy;
        // A flat edge goes from its left end, a steep one from its upper end, whichever way it is drawn.
        var (startX, startY, endX, endY) = (flat ? xa < xb : ya < yb) ? (xa, ya, xb, yb) : (xb, yb, xa, ya);
        var slope = flat ? (double)(endY - startY) / dx : (double)(endX - startX) / dy;
        while (first <= last)
        {
            var until = Math.Min(last, first + Block - 1);
            meter.Spend(2 * (until - first + 1));
            toggles.Reserve(until - first + 1, ref meter);
            if (flat) AddFlat(toggles, startX, startY, slope, first, until, height);
            else AddSteep(toggles, startX, startY, slope, first, until, height);
            first = until + 1;
        }
    }

    /// <summary>One point for each X; the step's Y is the smaller of both sides'.</summary>
    private static void AddFlat(ColumnToggles toggles, int startX, int startY, double slope, int first, int last, int height)
    {
        for (var column = first; column <= last; column++)
        {
            var t = (5 * column) + 2 - startX;
            var before = (int)(startY + (slope * t) + 0.5);
            var after = (int)(startY + (slope * (t + 1)) + 0.5);
            toggles.Add(column, Row(Math.Min(before, after), height));
        }
    }

    /// <summary>
    /// One point for each Y; the step is between t - 1 and the first t with X(t) on the other side, X(t) = startX + slope t + 0.5. X is monotone in t
    /// also when rounded, so the estimate is corrected to the exact t.
    /// </summary>
    private static void AddSteep(ColumnToggles toggles, int startX, int startY, double slope, int first, int last, int height)
    {
        var (rising, inverse) = (slope > 0, 1 / slope);
        for (var column = first; column <= last; column++)
        {
            double bound = (5 * column) + 3;
            var t = (int)Math.Ceiling((bound - 0.5 - startX) * inverse);
            while (t > 0 && startX + (slope * (t - 1)) + 0.5 >= bound == rising) t--;
            while (startX + (slope * t) + 0.5 >= bound != rising) t++;
            toggles.Add(column, Row(startY + t - 1, height));
        }
    }

    /// <summary>ceil((y + 0.5) / 5 - 0.5), clamped to the image; the fraction is never nearer than 0.2 to the next integer, so integers give the same.</summary>
    private static int Row(int y, int height) => y <= 2 ? 0 : Math.Min((y + 2) / 5, height);
}
