namespace Feedback.Scoring;

/// <summary>Set operations on rasters of one frame: merges of two ascending lists of intervals.</summary>
internal static class RasterOperations
{
    /// <summary>Pixels in both.</summary>
    public static long Common(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var common = 0L;
        var (i, j) = (0, 0);
        while (i + 1 < a.Length && j + 1 < b.Length)
        {
            var (endA, endB) = (a[i + 1], b[j + 1]);
            var from = Math.Max(a[i], b[j]);
            var to = Math.Min(endA, endB);
            common += Math.Max(0, to - from);
            if (endA <= endB) i += 2;
            if (endB <= endA) j += 2;
        }

        return common;
    }

    /// <summary>Intersection over union; 0 when there is no common pixel (scoring.md section 4.4).</summary>
    public static double Iou(RasterSet setA, int a, RasterSet setB, int b, ref BudgetMeter meter)
    {
        ref readonly var infoA = ref setA[a];
        ref readonly var infoB = ref setB[b];
        if (!infoA.MayTouch(infoB)) return 0;
        meter.Spend(infoA.Length + infoB.Length);
        var common = Common(setA.BoundsOf(a), setB.BoundsOf(b));
        return common == 0 ? 0 : (double)common / (infoA.Area + infoB.Area - common);
    }

    /// <summary>Appends a without b to the target's open raster.</summary>
    public static void Subtract(RasterSet target, ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var j = 0;
        for (var i = 0; i + 1 < a.Length; i += 2)
        {
            var (from, to) = (a[i], a[i + 1]);
            while (j + 1 < b.Length && b[j + 1] <= from) j += 2;
            for (var k = j; k + 1 < b.Length && b[k] < to; k += 2)
            {
                target.Append(from, b[k]);
                from = Math.Max(from, b[k + 1]);
            }

            target.Append(from, to);
        }
    }

    /// <summary>Appends what is in either to the target's open raster.</summary>
    public static void Unite(RasterSet target, ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var (i, j, from, to) = (0, 0, 0, -1);
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
        }

        target.Append(from, to);
    }
}
