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
}
