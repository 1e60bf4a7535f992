namespace Feedback.Scoring;

/// <summary>Reads the counts off a confusion matrix (scoring.md section 6).</summary>
internal static class MatrixCounts
{
    public static Counts Of(ReadOnlySpan<int> cells, int size)
    {
        var (valid, missing, extra, total, last) = (0, 0, 0, 0, size - 1);
        for (var row = 0; row < size; row++)
        {
            valid += cells[(row * size) + row];
            extra += cells[(row * size) + last];
            missing += cells[(last * size) + row];
            foreach (var count in cells.Slice(row * size, size)) total += count;
        }

        return new Counts(valid, missing, extra, total, total - missing, total - extra);
    }

    /// <summary>From the cells that are not 0.</summary>
    public static Counts Of((int Cell, int Count)[] cells, int size)
    {
        var (valid, missing, extra, total) = (0, 0, 0, 0);
        foreach (var (cell, count) in cells)
        {
            total += count;
            if (cell / size == cell % size) valid += count;
            if (cell / size == size - 1) missing += count;
            if (cell % size == size - 1) extra += count;
        }

        return new Counts(valid, missing, extra, total, total - missing, total - extra);
    }
}
