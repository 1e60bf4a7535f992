namespace Feedback.Scoring;

/// <summary>
/// The places where, going down a column of pixels, a shape begins or ends. They are collected in any order and then read column by column:
/// with the even-odd rule the pixels between the first and second, third and fourth, … belong to the shape.
/// </summary>
internal sealed class ColumnToggles
{
    private const int Block = 1 << 15;

    private int[] _columns = new int[256];
    private int[] _rows = new int[256];
    private int[] _sorted = new int[256];
    private int[] _starts = new int[64];
    private int _count;
    private int _first = int.MaxValue;
    private int _last = -1;

    /// <summary>Makes room for so many more.</summary>
    public void Reserve(int more, ref BudgetMeter meter)
    {
        if (_count + more <= _columns.Length) return;
        BudgetMeter.Hold(8L * (_count + more));
        MeteredArrays.Grow(ref _columns, _count, _count + more, ref meter);
        MeteredArrays.Grow(ref _rows, _count, _columns.Length, ref meter);
    }

    /// <summary>Adds a toggle, for which there is room.</summary>
    public void Add(int column, int row)
    {
        _columns[_count] = column;
        _rows[_count++] = row;
        if (column < _first) _first = column;
        if (column > _last) _last = column;
    }

    /// <summary>Adds the shape to a set as a new raster, and forgets it. Returns the raster's index.</summary>
    public int Flush(RasterSet target, ref BudgetMeter meter)
    {
        if (_count > 0)
        {
            SortByColumn(ref meter);
            target.Reserve(_count, ref meter);
            Emit(target, ref meter);
        }

        (_count, _first, _last) = (0, int.MaxValue, -1);
        return target.Complete(ref meter);
    }

    private void SortByColumn(ref BudgetMeter meter)
    {
        var columns = _last - _first + 1;
        if (_starts.Length < columns + 1) _starts = new int[Math.Max(columns + 1, 2 * _starts.Length)];
        if (_sorted.Length < _count) _sorted = GC.AllocateUninitializedArray<int>(_columns.Length);
        var starts = _starts.AsSpan(0, columns + 1);
        starts.Clear();
        var all = _columns.AsSpan(0, _count);
        var rows = _rows.AsSpan(0, _count);
        var sorted = _sorted.AsSpan(0, _count);
        var first = _first;
        meter.Spend(columns);
        for (var from = 0; from < all.Length; from += Block)
        {
            var block = all.Slice(from, Math.Min(Block, all.Length - from));
            meter.Spend(block.Length);
            foreach (var column in block) starts[column - first + 1]++;
        }

        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        for (var from = 0; from < all.Length; from += Block)
        {
            var end = Math.Min(from + Block, all.Length);
            meter.Spend(2 * (end - from));
            for (var i = from; i < end; i++) sorted[starts[all[i] - first]++] = rows[i];
        }
    }

    private void Emit(RasterSet target, ref BudgetMeter meter)
    {
        var begin = 0;
        for (var column = _first; column <= _last; column++)
        {
            // After the scatter each start has moved to the end of its column.
            var end = _starts[column - _first];
            var rows = _sorted.AsSpan(begin, end - begin);
            begin = end;
            meter.Spend(rows.Length + 1);
            if (rows.Length > 2) Sort(rows);
            else if (rows.Length == 2 && rows[0] > rows[1]) (rows[0], rows[1]) = (rows[1], rows[0]);
            var origin = column * target.Height;
            for (var i = 0; i + 1 < rows.Length; i += 2) target.Append(origin + rows[i], origin + rows[i + 1]);
        }
    }

    private static void Sort(Span<int> rows)
    {
        if (rows.Length > 24)
        {
            rows.Sort();
            return;
        }

        for (var i = 1; i < rows.Length; i++)
        {
            var (row, j) = (rows[i], i);
            for (; j > 0 && rows[j - 1] > row; j--) rows[j] = rows[j - 1];
            rows[j] = row;
        }
    }
}
