namespace Feedback.Scoring;

/// <summary>
/// Turns a mask's run lengths (row by row inside its box, zeros first) into toggles of columns: a column toggles at a row exactly where the row
/// differs from the row above.
/// </summary>
internal sealed class MaskRaster
{
    private const int Block = 1 << 15;

    private List<int> _above = [];
    private List<int> _row = [];
    private long _counted;

    /// <summary>Adds the mask's toggles, clipped to the image.</summary>
    /// <param name="numbers">Run lengths, then left, top, right, bottom (inclusive).</param>
    public void AddRuns(ColumnToggles toggles, ReadOnlySpan<double> numbers, int width, int height, ref BudgetMeter meter)
        => Walk(toggles, numbers, width, height, ref meter);

    /// <summary>How many toggles a mask has, without making them.</summary>
    public static int CountToggles(ReadOnlySpan<double> numbers, ref BudgetMeter meter)
    {
        var mask = new MaskRaster();
        mask.Walk(null, numbers, int.MaxValue, int.MaxValue, ref meter);
        return (int)Math.Min(mask._counted, int.MaxValue / 2);
    }

    private void Walk(ColumnToggles? toggles, ReadOnlySpan<double> numbers, int width, int height, ref BudgetMeter meter)
    {
        var (left, top, right, bottom) = ((int)numbers[^4], (int)numbers[^3], (int)numbers[^2], (int)numbers[^1]);
        var runs = numbers[..^4];
        var (boxWidth, next, rest, value) = (right - left + 1, 0, 0L, true);
        _above.Clear();
        for (var y = top; y <= bottom && y < height; y++)
        {
            _row.Clear();
            for (var x = 0; x < boxWidth;)
            {
                while (rest == 0)
                {
                    rest = (long)runs[next++];
                    value = !value;
                }

                var length = (int)Math.Min(rest, boxWidth - x);
                if (value)
                {
                    _row.Add(left + x);
                    _row.Add(left + x + length);
                }

                x += length;
                rest -= length;
            }

            meter.Spend(_row.Count + 4);
            Toggle(toggles, y, width, ref meter);
            (_above, _row) = (_row, _above);
        }

        _row.Clear();
        Toggle(toggles, Math.Min(bottom + 1, height), width, ref meter);
    }

    private static void AddAll(ColumnToggles toggles, int from, int end, int y, ref BudgetMeter meter)
    {
        while (from < end)
        {
            var until = Math.Min(end, from + Block);
            meter.Spend(until - from);
            toggles.Reserve(until - from, ref meter);
            for (; from < until; from++) toggles.Add(from, y);
        }
    }

    /// <summary>Toggles every column in which exactly one of the two rows is set: between odd and even bounds of both lists together.</summary>
    private void Toggle(ColumnToggles? toggles, int y, int width, ref BudgetMeter meter)
    {
        var (i, j, inside, from) = (0, 0, false, 0);
        while (i < _above.Count || j < _row.Count)
        {
            var takeAbove = j >= _row.Count || (i < _above.Count && _above[i] <= _row[j]);
            var bound = takeAbove ? _above[i++] : _row[j++];
            if (inside)
            {
                var end = Math.Min(bound, width);
                _counted += end - from;
                if (toggles is not null) AddAll(toggles, from, end, y, ref meter);
            }

            inside = !inside;
            from = bound;
        }
    }
}
