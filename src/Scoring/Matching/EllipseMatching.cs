namespace Feedback.Scoring;

/// <summary>Ellipses, as rasters of their polygons (scoring.md section 4.3).</summary>
internal static class EllipseMatching
{
    public static void Run(in FrameSides sides, Workspace workspace, ref BudgetMeter meter)
    {
        var (rows, columns, matcher) = (sides.Gt.OfType(ShapeType.Ellipse), sides.Ds.OfType(ShapeType.Ellipse), workspace.Classes);
        matcher.Begin(rows.Count, columns.Count, sides.Settings.IouThreshold);
        for (var i = 0; i < rows.Count; i++)
        {
            meter.Spend(columns.Count);
            matcher.Reserve(columns.Count, ref meter);
            var raster = sides.GtSide.RasterOf(rows[i]);
            for (var j = 0; j < columns.Count; j++)
            {
                var similarity = RasterOperations.Iou(sides.GtSide.Shapes, raster, sides.DsSide.Shapes, sides.DsSide.RasterOf(columns[j]), ref meter);
                if (similarity > 0) matcher.Add(i, j, similarity);
            }
        }

        matcher.Solve(ref meter);
    }
}
