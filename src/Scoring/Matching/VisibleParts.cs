namespace Feedback.Scoring;

/// <summary>What remains visible when the polygons and masks of one side are painted by z order (scoring.md section 4.5).</summary>
internal sealed class VisibleParts
{
    private readonly List<int> _paint = [];
    private RasterSet _current = new();
    private RasterSet _next = new();
    private readonly RasterSet _visible = new();
    private int[] _visibleOf = [];

    /// <summary>Finds the visible part of each member. At equal z what comes later in the order lies above.</summary>
    public void Find(FrameSide side, List<int> order, ref BudgetMeter meter)
    {
        var (scene, shapes) = (side.Scene, side.Shapes);
        if (_visibleOf.Length < scene.Count) _visibleOf = new int[Math.Max(scene.Count, 2 * _visibleOf.Length)];
        _visible.Reset(shapes.Width, shapes.Height);
        _paint.Clear();
        _paint.AddRange(order);
        SortByZ(scene, ref meter);
        for (var i = 0; i < _paint.Count; i++)
        {
            meter.Spend(_paint.Count - i);
            ref readonly var own = ref shapes[side.RasterOf(_paint[i])];
            var hidden = false;
            for (var j = i + 1; j < _paint.Count; j++)
            {
                var above = side.RasterOf(_paint[j]);
                if (!own.MayTouch(shapes[above])) continue;
                Subtract(hidden ? _current.BoundsOf(0) : shapes.BoundsOf(side.RasterOf(_paint[i])), shapes.BoundsOf(above), ref meter);
                hidden = true;
            }

            _visibleOf[_paint[i]] = hidden ? Copy(_current.BoundsOf(0), _visible, ref meter) : -1;
        }
    }

    /// <summary>Raster of an instance's visible part; one that nothing hides is the shape's own.</summary>
    public (bool Own, int Raster) Combine(FrameSide side, ReadOnlySpan<int> members, RasterSet target, ref BudgetMeter meter)
    {
        if (members.Length == 1 && _visibleOf[members[0]] < 0) return (false, side.RasterOf(members[0]));
        _current.Reset(target.Width, target.Height);
        _current.Complete(ref meter);
        foreach (var member in members)
        {
            var visible = _visibleOf[member];
            Unite(_current.BoundsOf(0), visible < 0 ? side.Shapes.BoundsOf(side.RasterOf(member)) : _visible.BoundsOf(visible), ref meter);
        }

        return (true, Copy(_current.BoundsOf(0), target, ref meter));
    }

    /// <summary>Raster of an instance, hidden or not.</summary>
    public int CombineWhole(FrameSide side, ReadOnlySpan<int> members, RasterSet target, ref BudgetMeter meter)
    {
        _current.Reset(target.Width, target.Height);
        _current.Complete(ref meter);
        foreach (var member in members) Unite(_current.BoundsOf(0), side.Shapes.BoundsOf(side.RasterOf(member)), ref meter);
        return Copy(_current.BoundsOf(0), target, ref meter);
    }

    private void SortByZ(Scene scene, ref BudgetMeter meter)
    {
        var sorted = true;
        for (var i = 1; i < _paint.Count && sorted; i++) sorted = scene[_paint[i]].ZOrder >= scene[_paint[i - 1]].ZOrder;
        if (sorted) return;
        var keys = new long[_paint.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = MeteredSort.Key(scene[_paint[i]].ZOrder, i);
        MeteredSort.Sort(keys, ref meter);
        int[] before = [.. _paint];
        for (var i = 0; i < keys.Length; i++) _paint[i] = before[MeteredSort.PositionOf(keys[i])];
    }

    private void Subtract(ReadOnlySpan<int> own, ReadOnlySpan<int> above, ref BudgetMeter meter)
    {
        _next.Reset(_visible.Width, _visible.Height);
        RasterOperations.Subtract(_next, own, above, ref meter);
        _next.Complete(ref meter);
        (_current, _next) = (_next, _current);
    }

    private void Unite(ReadOnlySpan<int> own, ReadOnlySpan<int> other, ref BudgetMeter meter)
    {
        _next.Reset(_current.Width, _current.Height);
        RasterOperations.Unite(_next, own, other, ref meter);
        _next.Complete(ref meter);
        (_current, _next) = (_next, _current);
    }

    private static int Copy(ReadOnlySpan<int> bounds, RasterSet target, ref BudgetMeter meter)
    {
        target.Add(bounds, ref meter);
        return target.Complete(ref meter);
    }
}
