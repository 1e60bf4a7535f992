namespace Feedback.Scoring;

/// <summary>Skeletons (scoring.md section 4.7). Those whose points are all absent are left out on either side.</summary>
internal static class SkeletonMatching
{
    public static void Run(in FrameSides sides, Workspace workspace, ref BudgetMeter meter)
    {
        var (rows, columns, matcher) = (workspace.GtSkeletons, workspace.DsSkeletons, workspace.Classes);
        List(sides.Gt, rows);
        List(sides.Ds, columns);
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
                var (box, other) = (workspace.RowBoxes[i], workspace.ColumnBoxes[j]);
                if (!(Box.Iou(box, other) > 0)) continue;
                meter.Spend(sides.Gt[rows[i]].Points.Length * 4);
                var similarity = Similarity(sides.Gt, rows[i], sides.Ds, columns[j], new KeypointSimilarity(Box.MeanArea(box, other), sides.Settings.OksSigma));
                if (similarity > 0) matcher.Add(i, j, similarity);
            }
        }

        matcher.Solve(ref meter);
    }

    /// <summary>Lists the skeletons that have at least one point that is not absent.</summary>
    private static void List(Scene scene, List<int> target)
    {
        target.Clear();
        foreach (var index in scene.OfType(ShapeType.Skeleton))
            if (scene.VisibilitiesOf(index).ContainsAnyExcept(Visibility.Absent)) target.Add(index);
    }

    private static double Similarity(Scene gt, int i, Scene ds, int j, KeypointSimilarity keypoint)
    {
        var a = gt.PointsOf(i);
        var b = ds.PointsOf(j);
        var seenA = gt.VisibilitiesOf(i);
        var seenB = ds.VisibilitiesOf(j);
        if (a.Length != b.Length) return 0;
        var (sum, count) = (0.0, 0);
        for (var k = 0; k < seenA.Length; k++)
        {
            var (inA, inB) = (seenA[k] == Visibility.Visible, seenB[k] == Visibility.Visible);
            if (inA || inB) count++;
            if (inA && inB) sum += keypoint.Of(a[2 * k], a[(2 * k) + 1], b[2 * k], b[(2 * k) + 1]);
        }

        return count == 0 ? 0 : sum / count;
    }
}
