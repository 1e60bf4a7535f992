namespace Feedback.Scoring;

/// <summary>
/// Expected cost of a frame, in operations of about a quarter of a nanosecond: first what ground truth takes once, then what each comparison takes. The weights are fitted to
/// the bench inputs and the scaling runs; docs/performance.md says how well.
/// </summary>
internal static class CostModel
{
    public static double[] Weights = [2000,400,10,300,300,15,8,4,4,20,8,9000,8,40,6,200,10,15,8,4,9000,30,20,1,1];

    /// <summary>Preparing the ground truth of a frame.</summary>
    public static void Prepare(FrameLoad gt, Span<double> f)
    {
        for (var type = ShapeType.Rectangle; type <= ShapeType.Ellipse; type++)
        {
            if (type == ShapeType.Tag) continue;
            f[15] += gt[type].Count;
            if (type != ShapeType.Mask) f[16] += gt[type].Numbers;
        }

        ref readonly var rectangles = ref gt[ShapeType.Rectangle];
        var (polygons, masks) = (gt[ShapeType.Polygon], gt[ShapeType.Mask]);
        f[17] += polygons.Widths;
        f[18] += masks.Numbers + masks.Widths + masks.Heights;
        f[19] += (ClassLoad.PairsWithin(polygons) * polygons.MeanWidth * 2) + (ClassLoad.PairsWithin(masks) * masks.MeanNumbers);
        f[20] += gt[ShapeType.Ellipse].Count;
        f[21] += gt[ShapeType.Ellipse].Widths;
        f[22] += rectangles.Count;
    }

    public static void Compare(FrameLoad gt, FrameLoad ds, double area, QualitySettings settings, Span<double> f)
    {
        f[0] += 1;
        for (var type = ShapeType.Tag; type <= ShapeType.Ellipse; type++)
        {
            f[1] += gt[type].Count + ds[type].Count;
            if (type != ShapeType.Mask) f[2] += ds[type].Numbers;
        }
        f[3] += ClassLoad.PairsBetween(gt[ShapeType.Rectangle], ds[ShapeType.Rectangle]);
        var rp = ClassLoad.PairsBetween(gt[ShapeType.Rectangle], ds[ShapeType.Rectangle]); var rn = Math.Max(1, Math.Max(gt[ShapeType.Rectangle].Count, ds[ShapeType.Rectangle].Count));
        f[23] += rp * rp / rn;
        f[24] += ClassLoad.PairsWithin(ds[ShapeType.Rectangle]) * ds[ShapeType.Rectangle].MeanWidth;
        f[4] += ClassLoad.PairsWithin(ds[ShapeType.Rectangle]);
        var (polygons, masks) = (ds[ShapeType.Polygon], ds[ShapeType.Mask]);
        f[5] += polygons.Widths;
        f[6] += masks.Numbers + masks.Widths + masks.Heights;
        f[7] += (ClassLoad.PairsBetween(gt[ShapeType.Polygon], polygons) * (gt[ShapeType.Polygon].MeanWidth + polygons.MeanWidth)) + (ClassLoad.PairsBetween(gt[ShapeType.Mask], masks) * (gt[ShapeType.Mask].MeanNumbers + masks.MeanNumbers));
        f[8] += (ClassLoad.PairsWithin(polygons) * polygons.MeanWidth * 2) + (ClassLoad.PairsWithin(masks) * masks.MeanNumbers * 2);
        f[9] += ((double)gt[ShapeType.Polygon].Count * polygons.Count) + ((double)gt[ShapeType.Mask].Count * masks.Count);
        var (a, b) = (gt[ShapeType.Polyline], ds[ShapeType.Polyline]);
        f[10] += ClassLoad.PairsWithin(a, b, 6 * settings.LineThickness * Math.Sqrt(area)) * (a.MeanNumbers + b.MeanNumbers);
        f[9] += (double)a.Count * b.Count;
        var e = ds[ShapeType.Ellipse];
        f[11] += e.Count;
        f[12] += ClassLoad.PairsBetween(gt[ShapeType.Ellipse], e) * (gt[ShapeType.Ellipse].MeanWidth + e.MeanWidth) + e.Widths;
        (a, b) = (gt[ShapeType.Skeleton], ds[ShapeType.Skeleton]);
        f[9] += (double)a.Count * b.Count;
        f[14] += ClassLoad.PairsBetween(a, b) * a.MeanNumbers;
        (a, b) = (gt[ShapeType.Points], ds[ShapeType.Points]);
        f[9] += (double)a.Count * b.Count;
        f[13] += (settings.PointSizeBase == PointSizeBase.Image ? (double)a.Count * b.Count : ClassLoad.PairsBetween(a, b)) * a.MeanNumbers * b.MeanNumbers / 4;
    }
}
