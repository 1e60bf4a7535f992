namespace Feedback.Scoring;

/// <summary>
/// Expected cost of a frame in operations, of which a server of 2024 does four in a nanosecond. The weights are fitted to the inputs of <c>bench -- estimates</c>; docs/performance.md
/// says how well.
/// </summary>
internal static class CostModel
{
    private static readonly ShapeType[] Types = [ShapeType.Tag, ShapeType.Rectangle, ShapeType.Ellipse, ShapeType.Polygon, ShapeType.Mask, ShapeType.Polyline, ShapeType.Points, ShapeType.Skeleton];

    /// <summary>What ground truth takes once, before its first comparison.</summary>
    public static double Prepare(FrameLoad gt)
    {
        var (polygons, masks, ellipses) = (gt[ShapeType.Polygon], gt[ShapeType.Mask], gt[ShapeType.Ellipse]);
        var cost = 23.0 * gt[ShapeType.Rectangle].Count;
        foreach (var type in Types) cost += (140.0 * gt[type].Count) + (type == ShapeType.Mask ? 0 : 23.0 * gt[type].Numbers);
        cost += (99 * polygons.Widths) + (33.0 * masks.Numbers);
        cost += 55 * (HiddenColumns(polygons) + (HiddenRuns(masks) / 2));
        return cost + (40_000.0 * ellipses.Count) + (37 * ellipses.Widths);
    }

    /// <summary>What each comparison takes.</summary>
    /// <param name="area">Area of the image in pixels.</param>
    public static double Compare(FrameLoad gt, FrameLoad ds, double area, QualitySettings settings)
    {
        var cost = 1_500.0;
        foreach (var type in Types)
        {
            var (a, b) = (gt[type], ds[type]);
            cost += (230.0 * (a.Count + b.Count)) + (type == ShapeType.Mask ? 0 : 4.0 * b.Numbers);
            cost += Assignment(type, a, b, settings.IouThreshold);
        }

        return cost + Rectangles(gt, ds) + Rasters(gt, ds, settings) + Lines(gt[ShapeType.Polyline], ds[ShapeType.Polyline], area, settings)
            + Keypoints(gt, ds, area, settings);
    }

    /// <summary>Pairs that may be similar.</summary>
    private static double PairsOf(ShapeType type, in ClassLoad a, in ClassLoad b, double area, QualitySettings settings) => type switch
    {
        ShapeType.Points when settings.PointSizeBase == PointSizeBase.Image => (double)a.Count * b.Count,
        ShapeType.Polyline => ClassLoad.PairsWithin(a, b, 6 * settings.LineThickness * Math.Sqrt(area)),
        _ => ClassLoad.PairsBetween(a, b),
    };

    /// <summary>
    /// Augmenting paths stay inside clusters of objects similar enough to match, in which each row looks at its cells once for each step of its path; equal costs, as tags have
    /// them, end at the first step. Of boxes of one size that touch, moved by x and y of their sides, those with (1 - x)(1 - y) above 2t / (1 + t) have an IoU above t.
    /// </summary>
    private static double Assignment(ShapeType type, in ClassLoad a, in ClassLoad b, double threshold)
    {
        if (a.Count == 0 || b.Count == 0) return 0;
        if (type == ShapeType.Tag) return 40.0 * a.Count * b.Count;
        var common = Math.Clamp(2 * threshold / (1 + threshold), 0.05, 0.999);
        var pairs = ClassLoad.PairsBetween(a, b, Math.Sqrt(1 - common + (common * Math.Log(common))));
        return 10.7 * pairs * pairs / Math.Max(a.Count, b.Count);
    }

    /// <summary>Pairs, and what hides what.</summary>
    private static double Rectangles(FrameLoad gt, FrameLoad ds)
    {
        var own = ds[ShapeType.Rectangle];
        return (330 * ClassLoad.PairsBetween(gt[ShapeType.Rectangle], own)) + (ClassLoad.PairsWithin(own) * (27 + (7.3 * own.MeanWidth)));
    }

    /// <summary>Rasters of the annotator's side are made, cut by what lies above, and compared: in columns for outlines, in run lengths for masks.</summary>
    private static double Rasters(FrameLoad gt, FrameLoad ds, QualitySettings settings)
    {
        var (polygons, masks, ellipses) = (ds[ShapeType.Polygon], ds[ShapeType.Mask], ds[ShapeType.Ellipse]);
        var cost = (86 * polygons.Widths) + (15.0 * masks.Numbers);
        cost += 12.6 * ClassLoad.PairsBetween(gt[ShapeType.Polygon], polygons) * (gt[ShapeType.Polygon].MeanWidth + polygons.MeanWidth);
        cost += 6.3 * ClassLoad.PairsBetween(gt[ShapeType.Mask], masks) * (gt[ShapeType.Mask].MeanNumbers + masks.MeanNumbers);
        cost += 12.6 * ClassLoad.PairsBetween(gt[ShapeType.Mask], polygons) * ((gt[ShapeType.Mask].MeanNumbers / 2) + polygons.MeanWidth);
        cost += 12.6 * ClassLoad.PairsBetween(gt[ShapeType.Polygon], masks) * (gt[ShapeType.Polygon].MeanWidth + (masks.MeanNumbers / 2));
        cost += (settings.PanopticComparison ? 7 : 3) * (HiddenColumns(polygons) + HiddenRuns(masks));
        cost += 54.0 * (gt[ShapeType.Polygon].Count + gt[ShapeType.Mask].Count) * (polygons.Count + masks.Count);
        cost += (70_000.0 * ellipses.Count) + (51 * ellipses.Widths);
        return cost + (51 * ClassLoad.PairsBetween(gt[ShapeType.Ellipse], ellipses) * (gt[ShapeType.Ellipse].MeanWidth + ellipses.MeanWidth));
    }

    private static double Lines(in ClassLoad a, in ClassLoad b, double area, QualitySettings settings)
        => (54.0 * a.Count * b.Count) + (50 * PairsOf(ShapeType.Polyline, a, b, area, settings) * (a.MeanNumbers + b.MeanNumbers));

    private static double Keypoints(FrameLoad gt, FrameLoad ds, double area, QualitySettings settings)
    {
        var (a, b) = (gt[ShapeType.Points], ds[ShapeType.Points]);
        var points = (54.0 * a.Count * b.Count) + (27 * PairsOf(ShapeType.Points, a, b, area, settings) * a.MeanNumbers * b.MeanNumbers);
        var (c, d) = (gt[ShapeType.Skeleton], ds[ShapeType.Skeleton]);
        return points + (54.0 * c.Count * d.Count) + (20 * ClassLoad.PairsBetween(c, d) * c.MeanNumbers);
    }

    /// <summary>Columns of polygons that others of the same side may hide.</summary>
    private static double HiddenColumns(in ClassLoad polygons) => 2 * HidingPairs(polygons) * polygons.MeanWidth;

    private static double HiddenRuns(in ClassLoad masks) => HidingPairs(masks) * masks.MeanNumbers;

    /// <summary>Of what lies under thirty others nothing is left that more of them could hide.</summary>
    private static double HidingPairs(in ClassLoad load) => Math.Min(ClassLoad.PairsWithin(load), 30.0 * load.Count);
}
