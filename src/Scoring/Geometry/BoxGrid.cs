using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Feedback.Scoring;

/// <summary>
/// Finds boxes of about one size by place. Each stands once, in the cell of its upper left corner, and a question looks as far to the left and above as the largest box
/// reaches. The cells of a row lie one after the other, so a question reads a few stretches of one array, without a branch for each box that could be foreseen wrongly:
/// with random places those are what a question costs.
/// </summary>
internal sealed class BoxGrid
{
    /// <summary>A box is large if it is so many times the mean.</summary>
    private const double Large = 3;

    /// <summary>More large ones than this, and the sizes differ too much for a grid.</summary>
    private const int MostLarge = 24;

    /// <summary>More than the rounding of any difference of two coordinates.</summary>
    private const double Slack = 1e-3;

    /// <summary>X0, Y0, -X1, -Y1. Rounding to 32 bits is monotone, so boxes that touch still do.</summary>
    private Vector128<float>[] _entries = [];
    private int[] _positions = [];
    private int[] _starts = [];
    private int[] _cells = [];
    private int _large;
    private double _left;
    private double _top;
    private double _reachX;
    private double _reachY;
    private double _scaleX;
    private double _scaleY;
    private int _columns;
    private int _rows;

    public long ApproximateBytes => (20L * _entries.Length) + (4L * (_starts.Length + _cells.Length));

    /// <summary>False when the boxes do not fit a grid.</summary>
    public bool TryBuild(List<Box> boxes, ref BudgetMeter meter)
    {
        meter.Spend(8L * boxes.Count);
        var span = CollectionsMarshal.AsSpan(boxes);
        var (meanX, meanY) = Lay(span);
        (_reachX, _reachY, _large) = (0, 0, 0);
        foreach (ref readonly var box in span)
        {
            if (IsLarge(box, meanX, meanY))
            {
                if (++_large > MostLarge) return false;
                continue;
            }

            _reachX = Math.Max(_reachX, box.Width);
            _reachY = Math.Max(_reachY, box.Height);
        }

        (_reachX, _reachY) = (_reachX + Slack, _reachY + Slack);
        meter.Spend(8L * boxes.Count);
        Fill(span, meanX, meanY);
        return true;
    }

    public void Query(in Box box, List<int> found)
    {
        var (x0, x1, y0, y1) = (Column(box.X0 - _reachX), Column(box.X1), Row(box.Y0 - _reachY), Row(box.Y1));
        var asked = Vector128.Create((float)box.X1, (float)box.Y1, -(float)box.X0, -(float)box.Y0);
        Look(0, _large, asked, found);
        for (var y = y0; y <= y1; y++) Look(_starts[(y * _columns) + x0], _starts[(y * _columns) + x1 + 1], asked, found);
    }

    /// <summary>Writes every position and keeps those that touch, so that nothing has to be foreseen.</summary>
    private void Look(int from, int to, Vector128<float> asked, List<int> found)
    {
        if (from >= to) return;
        var count = found.Count;
        CollectionsMarshal.SetCount(found, count + to - from);
        var target = CollectionsMarshal.AsSpan(found);
        var entries = _entries.AsSpan(from, to - from);
        var positions = _positions.AsSpan(from, to - from);
        for (var k = 0; k < entries.Length; k++)
        {
            target[count] = positions[k];
            count += Vector128.LessThanOrEqualAll(entries[k], asked) ? 1 : 0;
        }

        CollectionsMarshal.SetCount(found, count);
    }

    /// <summary>
    /// Cells wider than a mean box, twice as high as wide, and no more of them than there are boxes: rows are where questions branch. Returns the mean width and height.
    /// </summary>
    private (double X, double Y) Lay(ReadOnlySpan<Box> boxes)
    {
        var (all, width, height) = (boxes[0], 0.0, 0.0);
        foreach (ref readonly var box in boxes)
        {
            all = new Box(Math.Min(all.X0, box.X0), Math.Min(all.Y0, box.Y0), Math.Max(all.X1, box.X1), Math.Max(all.Y1, box.Y1));
            width += box.Width;
            height += box.Height;
        }

        (_left, _top) = (all.X0, all.Y0);
        var (meanX, meanY) = (width / boxes.Length, height / boxes.Length);
        var (cellX, cellY) = (Math.Max(meanX, 1e-3), Math.Max(2 * meanY, 1e-3));
        var cells = (all.Width / cellX) * (all.Height / cellY);
        var stretch = Math.Max(1, Math.Sqrt(cells / boxes.Length));
        // Long thin scenes have many cells one way only.
        _columns = (int)Math.Clamp(all.Width / (cellX * stretch), 1, boxes.Length);
        _rows = (int)Math.Clamp(all.Height / (cellY * stretch), 1, Math.Max(1, 2 * boxes.Length / _columns));
        (_scaleX, _scaleY) = (_columns / Math.Max(all.Width, 1e-9), _rows / Math.Max(all.Height, 1e-9));
        return (meanX, meanY);
    }

    /// <summary>Large boxes first, then those of each cell.</summary>
    private void Fill(ReadOnlySpan<Box> boxes, double meanX, double meanY)
    {
        var cells = _columns * _rows;
        if (_entries.Length < boxes.Length) (_entries, _positions, _cells) = (new Vector128<float>[boxes.Length], new int[boxes.Length], new int[boxes.Length]);
        if (_starts.Length < cells + 2) _starts = new int[cells + 2];
        var starts = _starts.AsSpan(0, cells + 2);
        starts.Clear();
        for (var i = 0; i < boxes.Length; i++)
        {
            ref readonly var box = ref boxes[i];
            // Cell -1 is for the large ones; counts stand two places further, starts one place.
            _cells[i] = IsLarge(box, meanX, meanY) ? -1 : (Row(box.Y0) * _columns) + Column(box.X0);
            if (_cells[i] >= 0) starts[_cells[i] + 2]++;
        }

        starts[1] = _large;
        for (var i = 2; i < starts.Length; i++) starts[i] += starts[i - 1];
        for (var i = 0; i < boxes.Length; i++)
        {
            ref readonly var box = ref boxes[i];
            var at = starts[_cells[i] + 1]++;
            _entries[at] = Vector128.Create((float)box.X0, (float)box.Y0, -(float)box.X1, -(float)box.Y1);
            _positions[at] = i;
        }
    }

    private static bool IsLarge(in Box box, double meanX, double meanY) => (box.Width > Large * meanX) | (box.Height > Large * meanY);

    private int Column(double x) => (int)Math.Clamp((x - _left) * _scaleX, 0, _columns - 1);

    private int Row(double y) => (int)Math.Clamp((y - _top) * _scaleY, 0, _rows - 1);
}
