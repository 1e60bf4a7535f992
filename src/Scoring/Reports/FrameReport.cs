namespace Feedback.Scoring;

/// <summary>Result of one compared frame, in a form that is small to keep; expanded when written.</summary>
internal sealed class FrameReport
{
    public required int Frame { get; init; }

    public required Counts Counts { get; init; }

    /// <summary>Cells of the confusion matrix that are not 0, ascending: position, count.</summary>
    public required (int Cell, int Count)[] Cells { get; init; }

    public required ShapeComponent Shape { get; init; }

    public required LabelComponent Label { get; init; }

    public required PairReport[] Matches { get; init; }

    public required PairReport[] Mismatches { get; init; }

    public required ObjectRef[] GtUnmatched { get; init; }

    public required ObjectRef[] DsUnmatched { get; init; }

    public required Conflict[] Conflicts { get; init; }

    /// <summary>Frame whose matrix is zero on and above the diagonal: "empty" on the annotator's side (scoring.md section 6).</summary>
    public bool IsDsEmpty(int size) => Array.TrueForAll(Cells, cell => cell.Cell / size > cell.Cell % size);

    /// <summary>Frame whose matrix is zero on and below the diagonal: "empty" on the side of the ground truth.</summary>
    public bool IsGtEmpty(int size) => Array.TrueForAll(Cells, cell => cell.Cell / size < cell.Cell % size);
}
