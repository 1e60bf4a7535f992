namespace Feedback.Scoring;

/// <summary>
/// Rasters of one frame as run lengths: ascending intervals [from, to) of positions x * height + y (column after column), all in one array.
/// </summary>
internal sealed class RasterSet
{
    private RasterInfo[] _items = [];
    private int[] _bounds = [];
    private int _start;
    private int _used;
    private int _height = 1;

    public int Count { get; private set; }

    public int Width { get; private set; }

    public int Height => _height;

    public long ApproximateBytes => (4L * _bounds.Length) + (40L * _items.Length);

    public ref readonly RasterInfo this[int index] => ref _items[index];

    public ReadOnlySpan<int> BoundsOf(int index) => _bounds.AsSpan(_items[index].Start, _items[index].Length);

    public void Reset(int width, int height)
    {
        (Width, _height) = (width, Math.Max(height, 1));
        (Count, _start, _used) = (0, 0, 0);
    }

    /// <summary>Adds an interval to the raster being written; one that touches the last is joined to it.</summary>
    public void Append(int from, int to)
    {
        if (from >= to) return;
        if (_used > _start && _bounds[_used - 1] == from)
        {
            _bounds[_used - 1] = to;
            return;
        }

        if (_used + 2 > _bounds.Length)
        {
            BudgetMeter.Hold(_used);
            Array.Resize(ref _bounds, Math.Max(256, 2 * _bounds.Length));
        }

        _bounds[_used++] = from;
        _bounds[_used++] = to;
    }

    /// <summary>Ends the raster being written and returns its index.</summary>
    public int Complete()
    {
        if (Count == _items.Length) Array.Resize(ref _items, Math.Max(16, 2 * Count));
        _items[Count] = Describe();
        _start = _used;
        return Count++;
    }

    /// <summary>Takes over the rasters of another set, in arrays without spare room; for sets that are kept.</summary>
    public void CopyFrom(RasterSet other)
    {
        (Width, _height, Count, _start, _used) = (other.Width, other._height, other.Count, other._start, other._used);
        _bounds = other._bounds.AsSpan(0, _used).ToArray();
        _items = other._items.AsSpan(0, Count).ToArray();
    }

    private RasterInfo Describe()
    {
        var bounds = _bounds.AsSpan(_start, _used - _start);
        if (bounds.Length == 0) return new RasterInfo(_start, 0, 0, 0, 0, 0, 0);
        var (area, y0, y1) = (0L, _height, 0);
        var column = bounds[0] / _height;
        var origin = column * _height;
        for (var i = 0; i < bounds.Length; i += 2)
        {
            var (from, to) = (bounds[i], bounds[i + 1]);
            area += to - from;
            // Consecutive intervals are mostly in consecutive columns: cheaper to follow than to divide.
            while (from - origin >= _height) origin += _height;
            if (to - origin > _height)
            {
                (y0, y1) = (0, _height);
                continue;
            }

            y0 = Math.Min(y0, from - origin);
            y1 = Math.Max(y1, to - origin);
        }

        return new RasterInfo(_start, bounds.Length, area, column, y0, ((bounds[^1] - 1) / _height) + 1, y1);
    }
}
