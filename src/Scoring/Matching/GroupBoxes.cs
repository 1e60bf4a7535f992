namespace Feedback.Scoring;

/// <summary>Boxes by which points and skeletons are measured: common boxes of groups, whatever their members' types (scoring.md section 4.6).</summary>
internal sealed class GroupBoxes
{
    private readonly Dictionary<int, Box> _boxes = [];

    public void Find(FrameSide side, ref BudgetMeter meter)
    {
        _boxes.Clear();
        var scene = side.Scene;
        for (var i = 0; i < scene.Count; i++)
        {
            ref readonly var item = ref scene[i];
            meter.Spend(1);
            if (item.Group == 0 || item.Type == ShapeType.Tag) continue;
            meter.Spend(16 + item.Points.Length);
            var box = OwnBox(side, i);
            _boxes[item.Group] = _boxes.TryGetValue(item.Group, out var known) ? known.Union(box) : box.Union(box);
        }
    }

    public Box BoxOf(FrameSide side, int index, ref BudgetMeter meter)
    {
        meter.Spend(8 + side.Scene[index].Points.Length);
        var group = side.Scene[index].Group;
        if (group != 0) return _boxes[group];
        var own = OwnBox(side, index);
        return own.Union(own);
    }

    /// <summary>The object's own box, unrotated. A skeleton's is around its points that are not absent; without any it is the origin.</summary>
    private static Box OwnBox(FrameSide side, int index)
    {
        var scene = side.Scene;
        switch (scene[index].Type)
        {
            case ShapeType.Rectangle or ShapeType.Ellipse:
                return scene.CornersOf(index);
            case ShapeType.Mask:
                ref readonly var raster = ref side.Shapes[side.RasterOf(index)];
                return new Box(raster.X0, raster.Y0, raster.X1, raster.Y1);
            case ShapeType.Skeleton:
                return AroundPresent(scene.PointsOf(index), scene.VisibilitiesOf(index));
            default:
                return Box.Around(scene.PointsOf(index));
        }
    }

    private static Box AroundPresent(ReadOnlySpan<double> points, ReadOnlySpan<Visibility> visibilities)
    {
        Box? box = null;
        for (var i = 0; i < visibilities.Length; i++)
        {
            if (visibilities[i] == Visibility.Absent) continue;
            var (x, y) = (points[2 * i], points[(2 * i) + 1]);
            box = box is { } known
                ? new Box(Math.Min(known.X0, x), Math.Min(known.Y0, y), Math.Max(known.X1, x), Math.Max(known.Y1, y))
                : new Box(x, y, x, y);
        }

        return box ?? default;
    }
}
