namespace Feedback.Scoring;

/// <summary>Compares the two sides of a frame, type after type.</summary>
internal static class FrameComparer
{
    public static FrameReport Compare(int frame, in FrameSides sides, int labels, Workspace workspace, ref BudgetMeter meter)
    {
        var (matches, matcher) = (workspace.Matches, workspace.Classes);
        matches.Clear();
        workspace.GtBoxes.Find(sides.GtSide, ref meter);
        workspace.DsBoxes.Find(sides.DsSide, ref meter);
        RectangleMatching.Run(sides, workspace, ref meter);
        Take(sides, ShapeType.Rectangle, matcher, matches);
        PointsMatching.Run(sides, workspace, ref meter);
        Take(sides, ShapeType.Points, matcher, matches);
        InstanceMatching.Run(sides, workspace, ref meter);
        workspace.Polylines.Run(sides, workspace, ref meter);
        Take(sides, ShapeType.Polyline, matcher, matches);
        SkeletonMatching.Run(sides, workspace, ref meter);
        Take(sides, workspace.GtSkeletons, workspace.DsSkeletons, matcher, matches);
        TagMatching.Run(sides.Gt, sides.Ds, matcher, ref meter);
        Take(sides, ShapeType.Tag, matcher, matches);
        EllipseMatching.Run(sides, workspace, ref meter);
        Take(sides, ShapeType.Ellipse, matcher, matches);
        return FrameReportBuilder.Build(frame, sides, matches, workspace.Conflicts.Find(sides, matches, workspace, ref meter), labels, ref meter);
    }

    private static void Take(in FrameSides sides, ShapeType type, ClassMatcher matcher, FrameMatches matches)
        => Take(sides, sides.Gt.OfType(type), sides.Ds.OfType(type), matcher, matches);

    /// <summary>Carries a class's result over, rows and columns being the given objects.</summary>
    private static void Take(in FrameSides sides, List<int> gt, List<int> ds, ClassMatcher matcher, FrameMatches matches)
    {
        foreach (var (row, column, similarity) in matcher.Pairs)
        {
            var pair = new MatchedPair(gt[row], ds[column], similarity);
            (sides.Gt[pair.Gt].Label == sides.Ds[pair.Ds].Label ? matches.Matches : matches.Mismatches).Add(pair);
        }

        foreach (var (row, best) in matcher.FreeRows) matches.GtUnmatched.Add(new Unmatched(gt[row], best));
        foreach (var (column, best) in matcher.FreeColumns) matches.DsUnmatched.Add(new Unmatched(ds[column], best));
    }
}
