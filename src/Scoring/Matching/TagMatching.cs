namespace Feedback.Scoring;

/// <summary>Tags: equal labels 1, others 0.5, which is also the threshold (scoring.md section 4.1).</summary>
internal static class TagMatching
{
    public static void Run(Scene gt, Scene ds, ClassMatcher matcher, ref BudgetMeter meter)
    {
        var (rows, columns) = (gt.OfType(ShapeType.Tag), ds.OfType(ShapeType.Tag));
        matcher.Begin(rows.Count, columns.Count, 0.5);
        for (var i = 0; i < rows.Count; i++)
        {
            meter.Spend(columns.Count);
            matcher.Reserve(columns.Count, ref meter);
            for (var j = 0; j < columns.Count; j++) matcher.Add(i, j, gt[rows[i]].Label == ds[columns[j]].Label ? 1 : 0.5);
        }

        matcher.Solve(ref meter);
    }
}
