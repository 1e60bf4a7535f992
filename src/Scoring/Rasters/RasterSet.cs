namespace Feedback.Scoring;

/// <summary>
/// Rasters of one frame as run lengths: ascending intervals [from, to) of positions x * height + y (column after column), all in one array.
/// </summary>
internal sealed class RasterSet
{
    private const int Block = 1 << 18;

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

    /// <summary>Makes room for so many more bounds, two for each interval.</summary>
    public void Reserve(long more, ref BudgetMeter meter)
    {
        if (_used + more <= _bounds.Length) return;
        BudgetMeter.Hold(_used + more);
        MeteredArrays.Grow(ref _bounds, _used, Math.Max(256, (int)(_used + more)), ref meter);
    }

    /// <summary>Adds an interval to the raster being written, for which there is room; one that touches the last is joined to it.</summary>
    public void Append(int from, int to)
    {
        if (from >= to) return;
        if (_used > _start && _bounds[_used - 1] == from)
        {
            _bounds[_used - 1] = to;
            return;
        }

        _bounds[_used++] = from;
        _bounds[_used++] = to;
    }

    /// <summary>Adds the intervals of another raster, the first of which does not touch what was added before.</summary>
    public void Add(ReadOnlySpan<int> bounds, ref BudgetMeter meter)
    {
        Reserve(bounds.Length, ref meter);
        while (bounds.Length > 0)
        {
            var block = bounds[..Math.Min(bounds.Length, Block)];
            meter.Spend(block.Length / 4);
            block.CopyTo(_bounds.AsSpan(_used));
            _used += block.Length;
            bounds = bounds[block.Length..];
        }
    }

    /// <summary>Ends the raster being written and returns its index.</summary>
    public int Complete(ref BudgetMeter meter)
    {
        MeteredArrays.Grow(ref _items, Count, Math.Max(16, Count + 1), ref meter);
        _items[Count] = Describe(ref meter);
        _start = _used;
        return Count++;
    }

    /// <summary>Takes over the rasters of another set, in arrays without spare room; for sets that are kept.</summary>
    public void CopyFrom(RasterSet other, ref BudgetMeter meter)
    {
        (Width, _height, Count, _start, _used) = (other.Width, other._height, other.Count, 0, 0);
        _bounds = GC.AllocateUninitializedArray<int>(other._used);
        Add(other._bounds.AsSpan(0, other._used), ref meter);
        _start = other._start;
        _items = other._items.AsSpan(0, Count).ToArray();
    }

    private RasterInfo Describe(ref BudgetMeter meter)
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
            if ((i & 0xFFFE) == 0xFFFE) meter.Spend(0x8000);
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
