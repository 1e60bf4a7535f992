namespace Feedback.Scoring;

/// <summary>Rectangles (scoring.md section 4.2): boxes when the angles are equal, rasters of the turned rectangles when they differ.</summary>
internal static class RectangleMatching
{
    public static void Run(in FrameSides sides, Workspace workspace, ref BudgetMeter meter)
    {
        var (gt, ds, matcher, near) = (sides.Truth.Rectangles, workspace.DsRectangles, workspace.Classes, workspace.Near);
        ds.Fill(sides.Ds, ref meter);
        matcher.Begin(gt.Corners.Count, ds.Corners.Count, sides.Settings.IouThreshold);
        workspace.Turned.Begin(sides.Truth.Frame.Width, sides.Truth.Frame.Height);
        for (var j = 0; j < ds.Corners.Count; j++)
        {
            near.Clear();
            sides.Truth.RectangleIndex.Query(RectangleBoxes.Of(ds.Corners[j], ds.Rotations[j]), near);
            meter.Spend(near.Count + 16);
            matcher.Reserve(near.Count, ref meter);
            var (box, rotation) = (ds.Corners[j], ds.Rotations[j]);
            foreach (var i in near)
            {
                var similarity = rotation == gt.Rotations[i]
                    ? Box.Iou(gt.Corners[i], box)
                    : workspace.Turned.Iou(sides, i, j, workspace.Rasterizer, ref meter);
                if (similarity > 0) matcher.Add(i, j, similarity);
            }
        }

        matcher.Solve(ref meter);
    }
}
