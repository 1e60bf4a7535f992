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
    public void Rasterize(int width, int height, Rasterizer rasterizer, ref BudgetMeter meter)
    {
        Shapes.Reset(width, height);
        if (_rasterOf.Length < Scene.Count) _rasterOf = new int[Math.Max(Scene.Count, 2 * _rasterOf.Length)];
        for (var i = 0; i < Scene.Count; i++)
        {
            ref readonly var item = ref Scene[i];
            if (item.Type is ShapeType.Polygon or ShapeType.Mask or ShapeType.Ellipse)
                _rasterOf[i] = rasterizer.Add(Shapes, Scene, i, item.Rotation, ref meter);
        }
    }
}
