namespace Feedback.Scoring;

/// <summary>Raster of an axis-aligned rectangle: the same rule as for polygons leaves a plain block of columns and rows.</summary>
/// <param name="X0">First column.</param>
/// <param name="X1">Column after the last.</param>
internal readonly record struct BoxRaster(int X0, int Y0, int X1, int Y1)
{
    public long Area => X1 > X0 && Y1 > Y0 ? (long)(X1 - X0) * (Y1 - Y0) : 0;

    public static BoxRaster Of(ReadOnlySpan<double> corners, int width, int height)
    {
        var (xa, xb) = (Fine(corners[0]), Fine(corners[2]));
        var (ya, yb) = (Fine(corners[1]), Fine(corners[3]));
        var (left, right, top, bottom) = (Math.Min(xa, xb), Math.Max(xa, xb), Math.Min(ya, yb), Math.Max(ya, yb));
        var first = left <= 2 ? 0 : (left + 2) / 5;
        var end = right < 3 ? 0 : Math.Min(((right - 3) / 5) + 1, width);
        return new BoxRaster(first, Row(top, height), Math.Max(first, end), Row(bottom, height));
    }

    /// <summary>Pixels in both blocks.</summary>
    public long CommonArea(in BoxRaster other)
        => Math.Max(0L, Math.Min(X1, other.X1) - Math.Max(X0, other.X0)) * Math.Max(0L, Math.Min(Y1, other.Y1) - Math.Max(Y0, other.Y0));

    /// <summary>Appends the block to a set's open raster.</summary>
    public void AppendTo(RasterSet target, ref BudgetMeter meter)
    {
        meter.Spend(X1 - X0);
        target.Reserve(2L * (X1 - X0), ref meter);
        for (var x = X0; x < X1; x++) target.Append((x * target.Height) + Y0, (x * target.Height) + Y1);
    }

    /// <summary>Appends a raster without this block to a set's open raster.</summary>
    public void SubtractFrom(ReadOnlySpan<int> bounds, RasterSet target, ref BudgetMeter meter)
    {
        target.Reserve(bounds.Length + (2L * (X1 - X0)), ref meter);
        var height = target.Height;
        for (var i = 0; i + 1 < bounds.Length; i += 2)
        {
            var (from, to) = (bounds[i], bounds[i + 1]);
            // An interval may run over several columns.
            for (var x = Math.Max(X0, from / height); x < X1 && x * height < to; x++)
            {
                var (top, bottom) = ((x * height) + Y0, (x * height) + Y1);
                if (bottom <= from) continue;
                if (top >= to) break;
                target.Append(from, top);
                from = Math.Max(from, bottom);
            }

            target.Append(from, to);
            if ((i & 0xFFFE) == 0xFFFE) meter.Spend(0x8000);
        }
    }

    private static int Fine(double x) => (int)((5 * x) + 0.5);

    private static int Row(int y, int height) => y <= 2 ? 0 : Math.Min((y + 2) / 5, height);
}
