using System.Runtime.InteropServices;

namespace Feedback.Scoring;

/// <summary>
/// Finds the annotator's objects that others hide (scoring.md section 7, covered_annotation). Rectangles, ellipses, polygons and masks hide one another by
/// z order; turned ones count as not turned.
/// </summary>
internal sealed class Coverage
{
    private readonly List<CoverageItem> _items = [];
    private readonly List<Box> _boxes = [];
    private readonly List<int> _near = [];
    private readonly BoxIndex _index = new();
    private readonly RasterSet _unturned = new();
    private RasterSet _rest = new();
    private RasterSet _next = new();

    public void AddTo(List<Conflict> found, in FrameSides sides, Rasterizer rasterizer, ref BudgetMeter meter)
    {
        List(sides, rasterizer, ref meter);
        if (_items.Count < 2) return;
        _index.Build(_boxes, ref meter);
        for (var i = 0; i < _items.Count; i++)
        {
            if (_items[i].Area == 0) continue;
            _near.Clear();
            _index.Query(_boxes[i], _near);
            meter.Spend(_near.Count + 16);
            if (IsCovered(i, sides.Settings.ObjectVisibilityThreshold, ref meter))
                found.Add(new Conflict(ConflictType.CoveredAnnotation, sides.Ds[_items[i].Index].Ref, default));
        }
    }

    /// <summary>The scene is in z order already.</summary>
    private void List(in FrameSides sides, Rasterizer rasterizer, ref BudgetMeter meter)
    {
        var (scene, side, frame) = (sides.Ds, sides.DsSide, sides.Truth.Frame);
        _items.Clear();
        _boxes.Clear();
        _unturned.Reset(frame.Width, frame.Height);
        for (var i = 0; i < scene.Count; i++)
        {
            meter.Spend(2);
            switch (scene[i].Type)
            {
                case ShapeType.Rectangle:
                    var block = BoxRaster.Of(scene.PointsOf(i), frame.Width, frame.Height);
                    AddItem(new CoverageItem(i, block, block.Area, null, 0));
                    break;
                case ShapeType.Ellipse when scene[i].Rotation != 0:
                    AddRaster(i, _unturned, rasterizer.Add(_unturned, scene, i, 0, ref meter));
                    break;
                case ShapeType.Ellipse or ShapeType.Polygon or ShapeType.Mask:
                    AddRaster(i, side.Shapes, side.RasterOf(i));
                    break;
            }
        }
    }

    private void AddRaster(int index, RasterSet set, int raster)
    {
        ref readonly var info = ref set[raster];
        AddItem(new CoverageItem(index, new BoxRaster(info.X0, info.Y0, info.X1, info.Y1), info.Area, set, raster));
    }

    private void AddItem(CoverageItem item)
    {
        _items.Add(item);
        _boxes.Add(new Box(item.Bounds.X0, item.Bounds.Y0, item.Bounds.X1, item.Bounds.Y1));
    }

    /// <summary>Covered if something is hidden and what remains is below the threshold of the whole.</summary>
    private bool IsCovered(int i, double threshold, ref BudgetMeter meter)
    {
        var items = CollectionsMarshal.AsSpan(_items);
        ref readonly var item = ref items[i];
        var near = CollectionsMarshal.AsSpan(_near);
        var (possible, kept) = (0L, 0);
        for (var k = 0; k < near.Length; k++)
        {
            var j = near[k];
            var common = Math.Min(item.Bounds.CommonArea(items[j].Bounds), items[j].Area);
            var hides = (j > i) & (common > 0);
            // Kept without a branch: neighbours come in any order.
            near[kept] = j;
            kept += hides ? 1 : 0;
            possible += hides ? common : 0;
        }

        CollectionsMarshal.SetCount(_near, kept);

        // Even if all of that were hidden, too much would remain; most objects end here.
        if ((possible == 0) | (1 - (Math.Min(possible, item.Area) / (double)item.Area) >= threshold)) return false;
        Begin(item, ref meter);
        foreach (var j in _near)
        {
            Subtract(_items[j], ref meter);
            var hidden = item.Area - _rest[0].Area;
            if (hidden > 0 && 1 - (hidden / (double)item.Area) < threshold) return true;
        }

        return false;
    }

    private void Begin(CoverageItem item, ref BudgetMeter meter)
    {
        _rest.Reset(_unturned.Width, _unturned.Height);
        item.AppendTo(_rest, ref meter);
        _rest.Complete(ref meter);
    }

    private void Subtract(CoverageItem above, ref BudgetMeter meter)
    {
        var own = _rest.BoundsOf(0);
        _next.Reset(_unturned.Width, _unturned.Height);
        if (above.Raster is { } set)
        {
            RasterOperations.Subtract(_next, own, set.BoundsOf(above.RasterIndex), ref meter);
        }
        else
        {
            above.Bounds.SubtractFrom(own, _next, ref meter);
            meter.Spend(own.Length + above.Bounds.X1 - above.Bounds.X0);
        }

        _next.Complete(ref meter);
        (_rest, _next) = (_next, _rest);
    }
}
