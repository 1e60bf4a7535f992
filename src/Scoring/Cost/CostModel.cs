namespace Feedback.Scoring;

/// <summary>
/// Expected cost of comparing two sides of a frame, in operations of about a quarter of a nanosecond. The weights are fitted to the bench inputs and the scaling
/// runs; see docs/performance.md for how well they fit.
/// </summary>
internal static class CostModel
{
    /// <summary>A frame without anything on it.</summary>
    public const double Frame = 1_500;

    public static double Of(FrameLoad gt, FrameLoad ds, QualitySettings settings)
    {
        var cost = Frame;
        for (var type = ShapeType.Rectangle; type <= ShapeType.Ellipse; type++)
        {
            var (a, b) = (gt[type], ds[type]);
            cost += 250.0 * (a.Count + b.Count);
            cost += Assignment(a.Count, b.Count, type == ShapeType.Tag ? (double)a.Count * b.Count : ClassLoad.TouchingPairs(a, b));
        }

        cost += Boxes(gt[ShapeType.Rectangle], ds[ShapeType.Rectangle]);
        cost += Rasters(gt, ds, settings);
        cost += Ellipses(gt[ShapeType.Ellipse], ds[ShapeType.Ellipse]);
        cost += Polylines(gt[ShapeType.Polyline], ds[ShapeType.Polyline]);
        cost += Points(gt[ShapeType.Points], ds[ShapeType.Points], settings);
        return cost + Skeletons(gt[ShapeType.Skeleton], ds[ShapeType.Skeleton]);
    }

    /// <summary>Augmenting paths stay inside clusters of touching objects, in which each row looks at its cells once for each step of its path.</summary>
    private static double Assignment(int rows, int columns, double pairs)
    {
        if (rows == 0 || columns == 0) return 0;
        var density = pairs / Math.Max(rows, columns);
        return (pairs * 10) + (Math.Max(rows, columns) * density * Math.Min(density, 1_000) * 0.5);
    }

    private static double Boxes(in ClassLoad a, in ClassLoad b) => (100 * ClassLoad.TouchingPairs(a, b)) + (250 * ClassLoad.TouchingPairs(b, b));

    /// <summary>One interval for each column of pixels, rasterised once and read once for each touching pair, and again for what hides what.</summary>
    private static double Rasters(FrameLoad gt, FrameLoad ds, QualitySettings settings)
    {
        var cost = 0.0;
        var own = settings.PanopticComparison ? 3 : 1;
        foreach (var type in (ReadOnlySpan<ShapeType>)[ShapeType.Polygon, ShapeType.Mask])
        {
            var (a, b) = (gt[type], ds[type]);
            var other = type == ShapeType.Polygon ? ShapeType.Mask : ShapeType.Polygon;
            cost += (15 * (a.Widths + b.Widths)) + (2.0 * (a.Numbers + b.Numbers));
            cost += ClassLoad.TouchingPairs(a, b) * (a.MeanWidth + b.MeanWidth) * 2.5;
            cost += ClassLoad.TouchingPairs(a, ds[other]) * (a.MeanWidth + ds[other].MeanWidth) * 2.5;
            cost += ClassLoad.TouchingPairs(a, a) * a.MeanWidth * own;
            cost += ClassLoad.TouchingPairs(b, b) * b.MeanWidth * (own + 2);
        }

        return cost;
    }

    private static double Ellipses(in ClassLoad a, in ClassLoad b)
        => (9_000.0 * (a.Count + b.Count)) + (30 * (a.Widths + b.Widths)) + (ClassLoad.TouchingPairs(a, b) * (a.MeanWidth + b.MeanWidth) * 8);

    private static double Polylines(in ClassLoad a, in ClassLoad b)
    {
        if (a.Count == 0 || b.Count == 0) return 0;
        return (10.0 * a.Count * b.Count) + (Math.Min((double)a.Count * b.Count, 2 * ClassLoad.TouchingPairs(a, b)) * ((a.Numbers / a.Count) + (b.Numbers / b.Count)) * 8);
    }

    private static double Points(in ClassLoad a, in ClassLoad b, QualitySettings settings)
    {
        if (a.Count == 0 || b.Count == 0) return 0;
        var pairs = settings.PointSizeBase == PointSizeBase.Image ? (double)a.Count * b.Count : ClassLoad.TouchingPairs(a, b);
        double inA = a.Numbers / 2 / a.Count;
        double inB = b.Numbers / 2 / b.Count;
        return (20.0 * a.Count * b.Count) + (pairs * ((inA * inB * 30) + (Math.Max(inA, inB) * 150)));
    }

    private static double Skeletons(in ClassLoad a, in ClassLoad b)
        => a.Count == 0 || b.Count == 0 ? 0 : (15.0 * a.Count * b.Count) + (ClassLoad.TouchingPairs(a, b) * (a.Numbers / a.Count) * 4);
}
