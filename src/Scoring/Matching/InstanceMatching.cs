namespace Feedback.Scoring;

/// <summary>Polygons and masks, one class (scoring.md section 4.5). Rows and columns are instances; results are spread over their members.</summary>
internal static class InstanceMatching
{
    public static void Run(in FrameSides sides, Workspace workspace, ref BudgetMeter meter)
    {
        var panoptic = sides.Settings.PanopticComparison;
        var gt = sides.Truth.Instances(panoptic, workspace, ref meter);
        var ds = workspace.DsInstances;
        ds.Build(sides.DsSide, panoptic, workspace.Visibility, null, ref meter);
        var matcher = workspace.Classes;
        matcher.Begin(gt.Count, ds.Count, sides.Settings.IouThreshold);
        for (var i = 0; i < gt.Count; i++)
        {
            meter.Spend(ds.Count);
            matcher.Reserve(ds.Count, ref meter);
            for (var j = 0; j < ds.Count; j++)
            {
                var similarity = RasterOperations.Iou(gt.SetOf(i), gt.RasterOf(i), ds.SetOf(j), ds.RasterOf(j), ref meter);
                if (similarity > 0) matcher.Add(i, j, similarity);
            }
        }

        matcher.Solve(ref meter);
        Take(sides, gt, ds, matcher, workspace.Matches, ref meter);
    }

    /// <summary>Every member of one instance is paired with every member of the other.</summary>
    private static void Take(in FrameSides sides, InstanceSet gt, InstanceSet ds, ClassMatcher matcher, FrameMatches matches, ref BudgetMeter meter)
    {
        foreach (var (row, column, similarity) in matcher.Pairs)
        {
            var rows = gt.MembersOf(row);
            var columns = ds.MembersOf(column);
            // A pair is 16 bytes here, and more than a hundred in the report.
            BudgetMeter.Hold((matches.Matches.Count + matches.Mismatches.Count + ((long)rows.Length * columns.Length)) * 32);
            var target = sides.Gt[rows[0]].Label == sides.Ds[columns[0]].Label ? matches.Matches : matches.Mismatches;
            foreach (var i in rows)
            {
                meter.Spend(2L * columns.Length);
                foreach (var j in columns) target.Add(new MatchedPair(i, j, similarity));
            }
        }

        foreach (var (row, best) in matcher.FreeRows)
            foreach (var i in gt.MembersOf(row)) matches.GtUnmatched.Add(new Unmatched(i, best));
        foreach (var (column, best) in matcher.FreeColumns)
            foreach (var j in ds.MembersOf(column)) matches.DsUnmatched.Add(new Unmatched(j, best));
    }
}
