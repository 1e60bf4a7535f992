namespace Feedback.Scoring;

/// <summary>One side of a frame: its objects, and rasters of its polygons, masks and ellipses.</summary>
internal sealed class FrameSide
{
    private int[] _rasterOf = [];

    public Scene Scene { get; } = new();

    /// <summary>Rasters as drawn, whether hidden or not.</summary>
    public RasterSet Shapes { get; } = new();

    /// <summary>Raster of an object in <see cref="Shapes"/>; only for polygons, masks and ellipses.</summary>
    public int RasterOf(int index) => _rasterOf[index];

    /// <summary>Makes the rasters of the scene, which has been built.</summary>
    /// <param name="scratch">Where to build them, if they are to be kept without spare room.</param>
    public void Rasterize(int width, int height, Rasterizer rasterizer, RasterSet? scratch, ref BudgetMeter meter)
    {
        var target = scratch ?? Shapes;
        target.Reset(width, height);
        Shapes.Reset(width, height);
        var any = Scene.OfType(ShapeType.Polygon).Count + Scene.OfType(ShapeType.Mask).Count + Scene.OfType(ShapeType.Ellipse).Count > 0;
        if (!any) return;
        if (_rasterOf.Length < Scene.Count) _rasterOf = new int[Scene.Count];
        for (var i = 0; i < Scene.Count; i++)
        {
            ref readonly var item = ref Scene[i];
            if (item.Type is ShapeType.Polygon or ShapeType.Mask or ShapeType.Ellipse)
                _rasterOf[i] = rasterizer.Add(target, Scene, i, item.Rotation, ref meter);
        }

        if (scratch is not null) Shapes.CopyFrom(scratch, ref meter);
    }
}
