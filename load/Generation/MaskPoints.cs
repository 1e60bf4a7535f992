namespace Feedback.Load.Generation;

/// <summary>An ellipse as the run lengths that a mask's <c>points</c> hold: outside and inside in turn, row by row of its box, then the box.</summary>
internal static class MaskPoints
{
    /// <summary>The ellipse that fills a box.</summary>
    public static List<int> Ellipse(double x1, double y1, double x2, double y2)
    {
        var (left, top, right, bottom) = ((int)Math.Min(x1, x2), (int)Math.Min(y1, y2), (int)Math.Max(x1, x2), (int)Math.Max(y1, y2));
        var (width, height) = (right - left + 1, bottom - top + 1);
        var (runs, outside) = (new List<int>(), 0);
        for (var row = 0; row < height; row++)
        {
            var middle = ((2.0 * row) + 1 - height) / height;
            var inside = Math.Clamp((int)Math.Round(width * Math.Sqrt(1 - (middle * middle))), 1, width);
            var before = (width - inside) / 2;
            if (row > 0 && outside + before == 0) runs[^1] += inside; // goes on in the next row
            else runs.AddRange([outside + before, inside]);
            outside = width - inside - before;
        }

        if (outside > 0) runs.Add(outside);
        return [.. runs, left, top, right, bottom];
    }
}
