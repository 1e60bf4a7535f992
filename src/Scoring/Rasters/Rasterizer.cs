namespace Feedback.Scoring;

/// <summary>Turns objects of a scene into rasters, with its own buffers.</summary>
internal sealed class Rasterizer
{
    private readonly ColumnToggles _toggles = new();
    private readonly MaskRaster _masks = new();
    private readonly double[] _outline = new double[2 * Outlines.EllipsePoints];

    /// <summary>Adds an object's raster to a set and returns its index.</summary>
    /// <param name="rotation">Angle of a rectangle or ellipse in degrees; others are never turned.</param>
    public int Add(RasterSet target, Scene scene, int index, double rotation, ref BudgetMeter meter)
    {
        var points = scene.PointsOf(index);
        switch (scene[index].Type)
        {
            case ShapeType.Mask:
                _masks.AddRuns(_toggles, points, target.Width, target.Height, ref meter);
                break;
            case ShapeType.Ellipse:
                Outlines.OfEllipse(points, rotation, _outline);
                PolygonRaster.AddOutline(_toggles, _outline, target.Width, target.Height, ref meter);
                break;
            case ShapeType.Rectangle:
                Outlines.OfRectangle(points, rotation, _outline.AsSpan(0, 8));
                PolygonRaster.AddOutline(_toggles, _outline.AsSpan(0, 8), target.Width, target.Height, ref meter);
                break;
            default:
                PolygonRaster.AddOutline(_toggles, points, target.Width, target.Height, ref meter);
                break;
        }

        var raster = _toggles.Flush(target, ref meter);
        meter.Spend(points.Length);
        return raster;
    }
}
