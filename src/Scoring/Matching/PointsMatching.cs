namespace Feedback.Scoring;

/// <summary>Points objects (scoring.md section 4.6): their points are matched one by one, then the objects by how well that went.</summary>
internal static class PointsMatching
{
    public static void Run(in FrameSides sides, Workspace workspace, ref BudgetMeter meter)
    {
        var (rows, columns, matcher) = (sides.Gt.OfType(ShapeType.Points), sides.Ds.OfType(ShapeType.Points), workspace.Classes);
        matcher.Begin(rows.Count, columns.Count, sides.Settings.IouThreshold);
        workspace.RowBoxes.Clear();
        workspace.ColumnBoxes.Clear();
        foreach (var i in rows) workspace.RowBoxes.Add(workspace.GtBoxes.BoxOf(sides.GtSide, i, ref meter));
        foreach (var j in columns) workspace.ColumnBoxes.Add(workspace.DsBoxes.BoxOf(sides.DsSide, j, ref meter));
        for (var i = 0; i < rows.Count; i++)
        {
            meter.Spend(columns.Count);
            matcher.Reserve(columns.Count, ref meter);
            for (var j = 0; j < columns.Count; j++)
            {
                var similarity = Similarity(
                    sides, sides.Gt.PointsOf(rows[i]), sides.Ds.PointsOf(columns[j]), workspace.RowBoxes[i], workspace.ColumnBoxes[j], workspace.Inner, ref meter);
                if (similarity > 0) matcher.Add(i, j, similarity);
            }
        }

        matcher.Solve(ref meter);
    }

    private static double Similarity(
        in FrameSides sides, ReadOnlySpan<double> a, ReadOnlySpan<double> b, in Box boxA, in Box boxB, ClassMatcher inner, ref BudgetMeter meter)
    {
        var settings = sides.Settings;
        if (boxA.Area == 0 && boxB.Area == 0) return InOrder(a, b, new KeypointSimilarity(sides.ImageArea, settings.OksSigma), ref meter);
        var scale = sides.ImageArea;
        if (settings.PointSizeBase == PointSizeBase.GroupBox)
        {
            if (!(Box.Iou(boxA, boxB) > 0)) return 0;
            scale = Box.MeanArea(boxA, boxB);
        }

        return Aligned(a, b, new KeypointSimilarity(scale, settings.OksSigma), settings.IouThreshold, inner, ref meter);
    }

    /// <summary>Boxes without area say nothing about size: point by point in the scale of the image.</summary>
    private static double InOrder(ReadOnlySpan<double> a, ReadOnlySpan<double> b, KeypointSimilarity keypoint, ref BudgetMeter meter)
    {
        if (a.Length != b.Length) return 0;
        meter.Spend(a.Length);
        var sum = 0.0;
        for (var k = 0; k < a.Length; k += 2) sum += keypoint.Of(a[k], a[k + 1], b[k], b[k + 1]);
        return sum / (a.Length / 2);
    }

    private static double Aligned(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, KeypointSimilarity keypoint, double threshold, ClassMatcher inner, ref BudgetMeter meter)
    {
        inner.Begin(a.Length / 2, b.Length / 2, threshold);
        for (var i = 0; i < a.Length; i += 2)
        {
            meter.Spend(b.Length * 2);
            inner.Reserve(b.Length / 2, ref meter);
            for (var j = 0; j < b.Length; j += 2) inner.Add(i / 2, j / 2, keypoint.Of(a[i], a[i + 1], b[j], b[j + 1]));
        }

        inner.Solve(ref meter);
        var sum = 0.0;
        foreach (var (_, _, similarity) in inner.Pairs) sum += similarity;
        return sum / (inner.Pairs.Count + inner.FreeRows.Count + inner.FreeColumns.Count);
    }
}
