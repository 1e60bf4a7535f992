namespace Feedback.Scoring;

/// <summary>
/// Finds boxes of any sizes by place: a packed R-tree (Leutenegger, Lopez, Edgington 1997: sorted into vertical slices, then by height).
/// </summary>
internal sealed class BoxTree
{
    private const int Fan = 16;

    /// <summary>In the order of the leaves; positions as they were given are in <see cref="_order"/>.</summary>
    private Box[] _boxes = [];
    private int[] _order = [];
    private Box[] _nodes = [];
    private long[] _keys = [];
    private int[] _levels = [];
    private int _count;
    private int _depth;

    public long ApproximateBytes => (48L * _boxes.Length) + (32L * _nodes.Length);

    public void Build(List<Box> boxes, ref BudgetMeter meter)
    {
        _count = boxes.Count;
        _depth = 0;
        if (_boxes.Length < _count) _boxes = new Box[_count];
        boxes.CopyTo(_boxes);
        if (_order.Length < _count) (_order, _keys) = (new int[_count], new long[_count]);
        Sort(boxes, ref meter);
        Pack();
    }

    public void Query(in Box box, List<int> found) => Query(box, _depth - 1, 0, found);

    private void Query(in Box box, int level, int node, List<int> found)
    {
        if (level < 0)
        {
            var end = Math.Min((node + 1) * Fan, _count);
            for (var i = node * Fan; i < end; i++)
                if (_boxes[i].Touches(box)) found.Add(_order[i]);
            return;
        }

        // Level 0 are the leaves' boxes; the topmost level is looked through whole.
        var size = _levels[level + 1] - _levels[level];
        var (from, to) = level == _depth - 1 ? (0, size) : (node * Fan, Math.Min((node + 1) * Fan, size));
        for (var i = from; i < to; i++)
            if (_nodes[_levels[level] + i].Touches(box)) Query(box, level - 1, i, found);
    }

    private void Sort(List<Box> boxes, ref BudgetMeter meter)
    {
        var keys = _keys.AsSpan(0, _count);
        for (var i = 0; i < _count; i++) keys[i] = MeteredSort.Key(_boxes[i].X0 + _boxes[i].X1, i);
        MeteredSort.Sort(keys, ref meter);
        var leaves = (_count + Fan - 1) / Fan;
        var slice = (int)Math.Ceiling(Math.Sqrt(leaves)) * Fan;
        foreach (ref var key in keys)
        {
            var i = MeteredSort.PositionOf(key);
            key = MeteredSort.Key(_boxes[i].Y0 + _boxes[i].Y1, i);
        }

        for (var i = 0; i < _count; i += slice) MeteredSort.Sort(keys.Slice(i, Math.Min(slice, _count - i)), ref meter);
        for (var i = 0; i < _count; i++) _order[i] = MeteredSort.PositionOf(keys[i]);
        meter.Spend(10L * _count);

        // In the order of the leaves, so that a leaf is read in one go.
        for (var i = 0; i < _count; i++) _boxes[i] = boxes[_order[i]];
    }

    private void Pack()
    {
        var (level, total) = ((_count + Fan - 1) / Fan, 0);
        var levels = new List<int> { 0 };
        for (; ; level = (level + Fan - 1) / Fan)
        {
            total += level;
            levels.Add(total);
            if (level <= Fan) break;
        }

        _levels = [.. levels];
        _depth = levels.Count - 1;
        if (_nodes.Length < total) _nodes = new Box[total];
        for (var leaf = 0; leaf < _levels[1]; leaf++)
        {
            var box = _boxes[leaf * Fan];
            for (var i = (leaf * Fan) + 1; i < Math.Min((leaf + 1) * Fan, _count); i++) box = Cover(box, _boxes[i]);
            _nodes[leaf] = box;
        }

        for (var d = 1; d < _depth; d++)
        {
            for (var node = 0; node < _levels[d + 1] - _levels[d]; node++)
            {
                var (from, to) = (_levels[d - 1] + (node * Fan), Math.Min(_levels[d - 1] + ((node + 1) * Fan), _levels[d]));
                var box = _nodes[from];
                for (var i = from + 1; i < to; i++) box = Cover(box, _nodes[i]);
                _nodes[_levels[d] + node] = box;
            }
        }
    }

    private static Box Cover(in Box a, in Box b)
        => new(Math.Min(a.X0, b.X0), Math.Min(a.Y0, b.Y0), Math.Max(a.X1, b.X1), Math.Max(a.Y1, b.Y1));
}
