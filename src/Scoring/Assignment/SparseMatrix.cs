namespace Feedback.Scoring;

/// <summary>
/// Similarities of the pairs that can match, by rows, columns ascending; every cell not listed costs 1. Buffers are reused.
/// </summary>
internal sealed class SparseMatrix
{
    private const int Block = 1 << 14;

    private (int Row, int Column, double Similarity)[] _cells = new (int, int, double)[64];
    private int[] _starts = new int[16];
    private int[] _columns = new int[64];
    private double[] _similarities = new double[64];
    private double[] _costs = new double[64];
    private double _largestCost;

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public int Count { get; private set; }

    /// <summary>Starts a matrix. A pair can match if 1 - similarity is at most 1 - threshold, and below 1.</summary>
    public void Reset(int rows, int columns, double threshold)
    {
        Rows = rows;
        Columns = columns;
        Count = 0;
        _largestCost = 1 - threshold;
    }

    /// <summary>Makes room for so many more pairs.</summary>
    public void Reserve(int more, ref BudgetMeter meter)
    {
        // One more, because the last place may be written in vain.
        if (Count + more < _cells.Length) return;
        BudgetMeter.Hold(4L * (Count + more));
        MeteredArrays.Grow(ref _cells, Count, Count + more + 1, ref meter);
    }

    /// <summary>Lists a pair, for which there is room, if it can match. The cells of one row must come in ascending order of columns.</summary>
    public void Add(int row, int column, double similarity)
    {
        // Written in any case: whether a pair can match is as good as random, and foreseeing it wrongly costs more than a write.
        var cost = 1 - similarity;
        _cells[Count] = (row, column, similarity);
        Count += (cost < 1) & (cost <= _largestCost) & double.IsFinite(cost) ? 1 : 0;
    }

    /// <summary>Sorts the cells by rows, keeping the order within a row.</summary>
    public void Complete(ref BudgetMeter meter)
    {
        if (_starts.Length < Rows + 2) _starts = new int[Math.Max(Rows + 2, 2 * _starts.Length)];
        MeteredArrays.Grow(ref _columns, 0, Count, ref meter);
        MeteredArrays.Grow(ref _similarities, 0, Count, ref meter);
        MeteredArrays.Grow(ref _costs, 0, Count, ref meter);
        var starts = _starts.AsSpan(0, Rows + 2);
        starts.Clear();
        for (var from = 0; from < Count; from += Block)
        {
            var cells = _cells.AsSpan(from, Math.Min(Block, Count - from));
            meter.Spend(cells.Length);
            foreach (ref readonly var cell in cells) starts[cell.Row + 2]++;
        }

        for (var i = 2; i < starts.Length; i++) starts[i] += starts[i - 1];
        for (var from = 0; from < Count; from += Block)
        {
            var cells = _cells.AsSpan(from, Math.Min(Block, Count - from));
            meter.Spend(8L * cells.Length);
            foreach (ref readonly var cell in cells)
            {
                var at = starts[cell.Row + 1]++;
                _columns[at] = cell.Column;
                _similarities[at] = cell.Similarity;
                _costs[at] = 1 - cell.Similarity;
            }
        }
    }

    public ReadOnlySpan<int> ColumnsOf(int row) => row < Rows ? _columns.AsSpan(_starts[row], _starts[row + 1] - _starts[row]) : [];

    public ReadOnlySpan<double> CostsOf(int row) => row < Rows ? _costs.AsSpan(_starts[row], _starts[row + 1] - _starts[row]) : [];

    public double CostOf(int row, int column) => ColumnsOf(row).BinarySearch(column) is var i and >= 0 ? CostsOf(row)[i] : 1;

    /// <summary>Whether a pair is listed, and how similar it is.</summary>
    public bool TryGet(int row, int column, out double similarity)
    {
        var i = ColumnsOf(row).BinarySearch(column);
        similarity = i < 0 ? 0 : _similarities[_starts[row] + i];
        return i >= 0;
    }
}
