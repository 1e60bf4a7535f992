namespace Feedback.Scoring;

/// <summary>Rectangles (scoring.md section 4.2): boxes when the angles are equal, rasters of the turned rectangles when they differ.</summary>
internal static class RectangleMatching
{
    public static void Run(in FrameSides sides, Workspace workspace, ref BudgetMeter meter)
    {
        var (gt, ds, matcher) = (sides.Gt, sides.Ds, workspace.Classes);
        var (rows, columns, near) = (gt.OfType(ShapeType.Rectangle), ds.OfType(ShapeType.Rectangle), workspace.Near);
        matcher.Begin(rows.Count, columns.Count, sides.Settings.IouThreshold);
        workspace.Turned.Begin(sides.Truth.Frame.Width, sides.Truth.Frame.Height);
        RectangleBoxes.List(ds, workspace.ColumnBoxes);
        for (var j = 0; j < columns.Count; j++)
        {
            near.Clear();
            sides.Truth.Rectangles.Query(workspace.ColumnBoxes[j], near);
            meter.Spend(near.Count + 16);
            var (box, rotation) = (ds.CornersOf(columns[j]), ds[columns[j]].Rotation);
            foreach (var i in near)
            {
                var similarity = rotation == gt[rows[i]].Rotation
                    ? Box.Iou(gt.CornersOf(rows[i]), box)
                    : workspace.Turned.Iou(sides, rows[i], columns[j], workspace.Rasterizer, ref meter);
                if (similarity > 0) matcher.Add(i, j, similarity);
            }
        }

        matcher.Solve(ref meter);
    }
}
