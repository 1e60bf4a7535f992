namespace Feedback.Scoring;

/// <summary>
/// Matches two lists by the similarities of their pairs (scoring.md section 5). Give it every pair with a positive similarity, columns ascending for each row;
/// then <see cref="Solve"/>.
/// </summary>
internal sealed class ClassMatcher
{
    private readonly SparseMatrix _matrix = new();
    private readonly SparseAssignment _assignment = new();
    private double[] _bestOfRow = [];
    private double[] _bestOfColumn = [];

    /// <summary>Pairs, by rows.</summary>
    public List<(int Row, int Column, double Similarity)> Pairs { get; } = [];

    /// <summary>Rows without a partner, ascending.</summary>
    public List<(int Row, double Best)> FreeRows { get; } = [];

    /// <summary>Columns without a partner, in the order of the rows that the assignment gave them.</summary>
    public List<(int Column, double Best)> FreeColumns { get; } = [];

    public void Begin(int rows, int columns, double threshold)
    {
        _matrix.Reset(rows, columns, threshold);
        if (_bestOfRow.Length < rows) _bestOfRow = new double[Math.Max(rows, 2 * _bestOfRow.Length)];
        if (_bestOfColumn.Length < columns) _bestOfColumn = new double[Math.Max(columns, 2 * _bestOfColumn.Length)];
        _bestOfRow.AsSpan(0, rows).Clear();
        _bestOfColumn.AsSpan(0, columns).Clear();
        Pairs.Clear();
        FreeRows.Clear();
        FreeColumns.Clear();
    }

    /// <summary>Makes room for so many more pairs.</summary>
    public void Reserve(int more, ref BudgetMeter meter) => _matrix.Reserve(more, ref meter);

    /// <summary>Adds a pair, for which there is room.</summary>
    public void Add(int row, int column, double similarity)
    {
        if (similarity > _bestOfRow[row]) _bestOfRow[row] = similarity;
        if (similarity > _bestOfColumn[column]) _bestOfColumn[column] = similarity;
        _matrix.Add(row, column, similarity);
    }

    public void Solve(ref BudgetMeter meter)
    {
        var (rows, columns) = (_matrix.Rows, _matrix.Columns);
        if (rows == 0 || columns == 0)
        {
            for (var i = 0; i < rows; i++) FreeRows.Add((i, 0));
            for (var j = 0; j < columns; j++) FreeColumns.Add((j, 0));
            return;
        }

        _matrix.Complete(ref meter);
        meter.Spend(4L * Math.Max(rows, columns));
        _assignment.Solve(_matrix, ref meter);
        var columnOf = _assignment.ColumnOf;
        for (var row = 0; row < columnOf.Length; row++)
        {
            var column = columnOf[row];
            if (_matrix.TryGet(row, column, out var similarity))
            {
                Pairs.Add((row, column, similarity));
                continue;
            }

            if (row < rows) FreeRows.Add((row, _bestOfRow[row]));
            if (column < columns) FreeColumns.Add((column, _bestOfColumn[column]));
        }
    }
}
