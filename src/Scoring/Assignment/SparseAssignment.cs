namespace Feedback.Scoring;

/// <summary>
/// Minimum-cost assignment over a square matrix, bit for bit the result of the dense shortest-augmenting-path algorithm
/// (D. F. Crouse, IEEE TAES 52(4), 2016) with the tie rule of scoring.md section 5, without looking at cells of cost 1.
/// </summary>
/// <remarks>
/// <para>
/// The dense algorithm gives every unvisited column j the value best[j] = min over visited rows i of ((minVal + c[i,j]) - u[i]) - v[j]. Call a cell
/// <em>listed</em> if its cost is below 1, all others cost exactly 1, and let H be the least (minVal + 1) - u[i] over the rows visited so far.
/// </para>
/// <para>
/// 1. A free column has v = 0 exactly: v changes only at visited columns, and a visited free column ends its search with a change of 0.
/// Rounding is monotone and c &lt;= 1, so best of every free column is &lt;= H; and there is a free column in each search.
/// </para>
/// <para>
/// 2. An unlisted cell of a column with v &lt;= 0 yields a value &gt;= H (monotone again). Such a value never makes the dense algorithm choose an occupied
/// column: some free column has a value &lt;= H, and at equal values a free column is preferred. Columns with v &gt; 0 exist only by rounding; they are
/// kept in a list and looked at in full.
/// </para>
/// <para>
/// 3. Hence if the least value over listed cells (and columns with v &gt; 0) is below H, it is the dense minimum, held by the same columns. Otherwise the dense
/// minimum is H and is held by all free columns: none is below it, and by 1 none is above. The rule then takes the free column standing last in the
/// candidate list, which starts as n-1 ... 0; only the few columns moved by removals stand elsewhere. Its predecessor is the first visited row whose value is H.
/// </para>
/// <para>
/// All values that are computed are computed by the same operations in the same order as the dense algorithm does, so u, v and every comparison agree bit for bit.
/// Time is in the listed cells that a search touches; memory is linear in rows, columns and listed cells.
/// </para>
/// </remarks>
internal sealed class SparseAssignment
{
    private readonly CandidateList _candidates = new();
    private readonly List<int> _touched = [];
    private readonly List<int> _visitedColumns = [];
    private readonly List<int> _visitedRows = [];
    private readonly List<double> _visitedAt = [];
    private readonly List<int> _positive = [];
    private bool[] _isPositive = [];
    private double[] _u = [];
    private double[] _v = [];
    private double[] _best = [];
    private int[] _path = [];
    private int[] _columnOf = [];
    private int[] _rowOf = [];
    private int[] _state = [];
    private SparseMatrix _matrix = new();

    /// <summary>Column of each row of the square matrix after <see cref="Solve"/>.</summary>
    public ReadOnlySpan<int> ColumnOf => _columnOf.AsSpan(0, Size);

    /// <summary>Rows and columns of the square matrix: the larger of the two sides.</summary>
    public int Size { get; private set; }

    public void Solve(SparseMatrix matrix, ref BudgetMeter meter)
    {
        _matrix = matrix;
        Size = Math.Max(matrix.Rows, matrix.Columns);
        Prepare();
        for (var row = 0; row < Size; row++)
        {
            Search(row, ref meter);
        }
    }

    private void Prepare()
    {
        if (_u.Length < Size)
        {
            var length = Math.Max(Size, 2 * _u.Length);
            (_u, _v, _best) = (new double[length], new double[length], new double[length]);
            (_path, _columnOf, _rowOf, _state) = (new int[length], new int[length], new int[length], new int[length]);
            _isPositive = new bool[length];
        }

        _u.AsSpan(0, Size).Clear();
        _v.AsSpan(0, Size).Clear();
        _rowOf.AsSpan(0, Size).Fill(-1);
        _columnOf.AsSpan(0, Size).Fill(-1);
        _state.AsSpan(0, Size).Clear();
        _isPositive.AsSpan(0, Size).Clear();
        _positive.Clear();
        _candidates.Reset(Size);
    }

    /// <summary>Finds the shortest augmenting path from a row to a free column, updates the duals and flips the path.</summary>
    private void Search(int start, ref BudgetMeter meter)
    {
        var (row, minVal, unlisted) = (start, 0.0, double.PositiveInfinity);
        int sink;
        _candidates.Begin();
        while (true)
        {
            _visitedRows.Add(row);
            _visitedAt.Add(minVal);
            unlisted = Math.Min(unlisted, minVal + 1.0 - _u[row]);
            Touch(row, minVal);
            meter.Spend(_touched.Count + (8L * _positive.Count) + 8);

            var (column, lowest) = Choose();
            if (column < 0 || lowest >= unlisted)
            {
                minVal = unlisted;
                sink = _candidates.LastFree();
                _path[sink] = FirstRowAt(sink, unlisted);
                break;
            }

            minVal = lowest;
            if (_rowOf[column] < 0)
            {
                sink = column;
                break;
            }

            _visitedColumns.Add(column);
            _candidates.Remove(column);
            row = _rowOf[column];
        }

        UpdateDuals(start, minVal);
        Flip(start, sink);
        Forget();
    }

    /// <summary>Offers the row's listed cells, and all columns with a positive dual, to the unvisited columns.</summary>
    private void Touch(int row, double minVal)
    {
        var columns = _matrix.ColumnsOf(row);
        var costs = _matrix.CostsOf(row);
        for (var k = 0; k < columns.Length; k++) Offer(row, columns[k], minVal + costs[k] - _u[row] - _v[columns[k]]);
        foreach (var column in _positive) Offer(row, column, minVal + _matrix.CostOf(row, column) - _u[row] - _v[column]);
    }

    private void Offer(int row, int column, double value)
    {
        if (_candidates.IsRemoved(column)) return;
        if (_state[column] == 0)
        {
            _state[column] = 1;
            _best[column] = double.PositiveInfinity;
            _touched.Add(column);
        }

        if (value < _best[column])
        {
            _best[column] = value;
            _path[column] = row;
        }
    }

    /// <summary>Least touched column: among equals the last free one in list order, or else the first one.</summary>
    private (int Column, double Lowest) Choose()
    {
        var (chosen, lowest) = (-1, double.PositiveInfinity);
        for (var k = 0; k < _touched.Count; k++)
        {
            var column = _touched[k];
            if (_candidates.IsRemoved(column))
            {
                _touched[k--] = _touched[^1];
                _touched.RemoveAt(_touched.Count - 1);
                _state[column] = 2;
                continue;
            }

            if (_best[column] < lowest || (_best[column] == lowest && Precedes(column, chosen))) (chosen, lowest) = (column, _best[column]);
        }

        return (chosen, lowest);
    }

    private bool Precedes(int column, int chosen)
    {
        var (free, chosenFree) = (_rowOf[column] < 0, _rowOf[chosen] < 0);
        if (free != chosenFree) return free;
        var later = _candidates.PositionOf(column) > _candidates.PositionOf(chosen);
        return free ? later : !later;
    }

    private int FirstRowAt(int column, double value)
    {
        for (var k = 0; k < _visitedRows.Count; k++)
        {
            var row = _visitedRows[k];
            if (_visitedAt[k] + _matrix.CostOf(row, column) - _u[row] - _v[column] == value) return row;
        }

        throw new InvalidOperationException("The value of the chosen column belongs to no visited row.");
    }

    private void UpdateDuals(int start, double minVal)
    {
        _u[start] += minVal;
        foreach (var column in _visitedColumns)
        {
            _u[_rowOf[column]] += minVal - _best[column];
            _v[column] -= minVal - _best[column];
            if (!(_v[column] > 0) || _isPositive[column]) continue;
            _isPositive[column] = true;
            _positive.Add(column);
        }
    }

    private void Flip(int start, int sink)
    {
        _candidates.Occupy(sink);
        var column = sink;
        while (true)
        {
            var row = _path[column];
            _rowOf[column] = row;
            (_columnOf[row], column) = (column, _columnOf[row]);
            if (row == start) return;
        }
    }

    private void Forget()
    {
        foreach (var column in _touched) _state[column] = 0;
        foreach (var column in _visitedColumns) _state[column] = 0;
        _touched.Clear();
        _visitedColumns.Clear();
        _visitedRows.Clear();
        _visitedAt.Clear();
    }
}
