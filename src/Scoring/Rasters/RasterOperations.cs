namespace Feedback.Scoring;

/// <summary>Set operations on rasters of one frame: merges of two ascending lists of intervals.</summary>
internal static class RasterOperations
{
    /// <summary>Steps between two payments, less one.</summary>
    private const int Mask = 0x3FFF;

    /// <summary>Pixels in both.</summary>
    public static long Common(ReadOnlySpan<int> a, ReadOnlySpan<int> b, ref BudgetMeter meter)
    {
        var common = 0L;
        var (i, j, steps) = (0, 0, 0);
        while (i + 1 < a.Length && j + 1 < b.Length)
        {
            var (endA, endB) = (a[i + 1], b[j + 1]);
            var from = Math.Max(a[i], b[j]);
            var to = Math.Min(endA, endB);
            common += Math.Max(0, to - from);
            if (endA <= endB) i += 2;
            if (endB <= endA) j += 2;
            if ((++steps & Mask) == 0) meter.Spend(2 * Mask);
        }

        meter.Spend(2 * (steps & Mask));
        return common;
    }

    /// <summary>Intersection over union; 0 when there is no common pixel (scoring.md section 4.4).</summary>
    public static double Iou(RasterSet setA, int a, RasterSet setB, int b, ref BudgetMeter meter)
    {
        ref readonly var infoA = ref setA[a];
        ref readonly var infoB = ref setB[b];
        if (!infoA.MayTouch(infoB)) return 0;
        var common = Common(setA.BoundsOf(a), setB.BoundsOf(b), ref meter);
        return common == 0 ? 0 : (double)common / (infoA.Area + infoB.Area - common);
    }

    /// <summary>Appends a without b to the target's open raster.</summary>
    public static void Subtract(RasterSet target, ReadOnlySpan<int> a, ReadOnlySpan<int> b, ref BudgetMeter meter)
    {
        meter.Spend(Math.Min(a.Length, Mask) + Math.Min(b.Length, Mask));
        target.Reserve((long)a.Length + b.Length, ref meter);
        var (j, steps) = (0, 0);
        for (var i = 0; i + 1 < a.Length; i += 2)
        {
            var (from, to) = (a[i], a[i + 1]);
            while (j + 1 < b.Length && b[j + 1] <= from) j += 2;
            for (var k = j; k + 1 < b.Length && b[k] < to; k += 2)
            {
                target.Append(from, b[k]);
                from = Math.Max(from, b[k + 1]);
                if ((++steps & Mask) == 0) meter.Spend(2 * Mask);
            }

            target.Append(from, to);
            if ((++steps & Mask) == 0) meter.Spend(2 * Mask);
        }
    }

    /// <summary>Appends what is in either to the target's open raster.</summary>
    public static void Unite(RasterSet target, ReadOnlySpan<int> a, ReadOnlySpan<int> b, ref BudgetMeter meter)
    {
        meter.Spend(Math.Min(a.Length, Mask) + Math.Min(b.Length, Mask));
        target.Reserve((long)a.Length + b.Length, ref meter);
        var (i, j, from, to, steps) = (0, 0, 0, -1, 0);
        while (i < a.Length || j < b.Length)
        {
            var takeA = j >= b.Length || (i < a.Length && a[i] <= b[j]);
            var (start, end) = takeA ? (a[i], a[i + 1]) : (b[j], b[j + 1]);
            if (takeA) i += 2;
            else j += 2;
            if (start > to)
            {
                target.Append(from, to);
                from = start;
            }

            to = Math.Max(to, end);
            if ((++steps & Mask) == 0) meter.Spend(2 * Mask);
        }

        target.Append(from, to);
    }
}
