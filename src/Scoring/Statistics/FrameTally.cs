namespace Feedback.Scoring;

/// <summary>What one frame adds to the counts of its job (scoring.md section 6), read off its confusion matrix.</summary>
/// <param name="Counts">Without regard to emptiness.</param>
/// <param name="DsEmpty">The matrix is zero on and above the diagonal.</param>
/// <param name="GtEmpty">The matrix is zero on and below the diagonal.</param>
internal readonly record struct FrameTally(Counts Counts, bool DsEmpty, bool GtEmpty)
{
    /// <summary>With <c>empty_is_annotated</c>, by the rule of the job and not by that of the frame.</summary>
    public Counts WithEmpty => Counts with
    {
        Valid = Counts.Valid + (DsEmpty && GtEmpty ? 1 : 0),
        Total = Counts.Total + (DsEmpty || GtEmpty ? 1 : 0),
        Ds = Counts.Ds + (DsEmpty ? 1 : 0),
        Gt = Counts.Gt + (GtEmpty ? 1 : 0),
    };

    public static FrameTally Of(ReadOnlySpan<int> cells, int size)
    {
        var (dsEmpty, gtEmpty) = (true, true);
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (cells[cell] == 0) continue;
            dsEmpty &= cell / size > cell % size;
            gtEmpty &= cell / size < cell % size;
        }

        return new FrameTally(MatrixCounts.Of(cells, size), dsEmpty, gtEmpty);
    }
}
