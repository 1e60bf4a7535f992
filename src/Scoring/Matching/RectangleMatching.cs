namespace Feedback.Scoring;

/// <summary>Rectangles (scoring.md section 4.2).</summary>
internal static class RectangleMatching
{
    public static void Run(in FrameSides sides, ClassMatcher matcher, ref BudgetMeter meter)
    {
        var (gt, ds) = (sides.Gt, sides.Ds);
        var (rows, columns) = (gt.OfType(ShapeType.Rectangle), ds.OfType(ShapeType.Rectangle));
        matcher.Begin(rows.Count, columns.Count, sides.Settings.IouThreshold);
        for (var i = 0; i < rows.Count; i++)
        {
            meter.Spend(columns.Count);
            var box = BoxOf(gt, rows[i]);
            for (var j = 0; j < columns.Count; j++)
            {
                var similarity = Box.Iou(box, BoxOf(ds, columns[j]));
                if (similarity > 0) matcher.Add(i, j, similarity);
            }
        }

        matcher.Solve(ref meter);
    }

    private static Box BoxOf(Scene scene, int index)
    {
        var points = scene.PointsOf(index);
        return new Box(points[0], points[1], points[2], points[3]);
    }
}
