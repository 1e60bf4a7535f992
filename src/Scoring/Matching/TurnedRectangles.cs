namespace Feedback.Scoring;

/// <summary>Rasters of rectangles whose angles differ from their partners', made when first needed and kept for the frame.</summary>
internal sealed class TurnedRectangles
{
    private readonly RasterSet _rasters = new();
    private readonly Dictionary<(bool Gt, int Index), int> _known = [];

    public void Begin(int width, int height)
    {
        _rasters.Reset(width, height);
        _known.Clear();
    }

    /// <summary>Similarity of a rectangle of the ground truth and one of the annotator, by their positions among the rectangles.</summary>
    public double Iou(in FrameSides sides, int gt, int ds, Rasterizer rasterizer, ref BudgetMeter meter)
    {
        var a = RasterOf(sides.Gt, true, gt, rasterizer, ref meter);
        var b = RasterOf(sides.Ds, false, ds, rasterizer, ref meter);
        return RasterOperations.Iou(_rasters, a, _rasters, b, ref meter);
    }

    private int RasterOf(Scene scene, bool isGt, int index, Rasterizer rasterizer, ref BudgetMeter meter)
    {
        if (_known.TryGetValue((isGt, index), out var raster)) return raster;
        var place = scene.OfType(ShapeType.Rectangle)[index];
        raster = rasterizer.Add(_rasters, scene, place, scene[place].Rotation, ref meter);
        _known.Add((isGt, index), raster);
        return raster;
    }
}
