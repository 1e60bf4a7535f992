namespace Feedback.Scoring;

/// <summary>Finds boxes of about one size by place: each stands in every cell of a grid that it touches, the cells one after the other in one array.</summary>
internal sealed class BoxGrid
{
    /// <summary>More entries than this for each box, and the sizes differ too much for a grid.</summary>
    private const int MostEntries = 6;

    private (Box Box, int Position)[] _entries = [];
    private int[] _starts = [];
    private double _left;
    private double _top;
    private double _scaleX;
    private double _scaleY;
    private int _columns;
    private int _rows;

    public long ApproximateBytes => (40L * _entries.Length) + (4L * _starts.Length);

    /// <summary>False when the boxes do not fit a grid.</summary>
    public bool TryBuild(List<Box> boxes)
    {
        Lay(boxes);
        var total = 0L;
        foreach (var box in boxes) total += (long)(Column(box.X1) - Column(box.X0) + 1) * (Row(box.Y1) - Row(box.Y0) + 1);
        if (total > (long)MostEntries * boxes.Count) return false;
        Fill(boxes, (int)total);
        return true;
    }

    public void Query(in Box box, List<int> found)
    {
        var (x0, x1, y0, y1) = (Column(box.X0), Column(box.X1), Row(box.Y0), Row(box.Y1));
        for (var y = y0; y <= y1; y++)
        {
            for (var x = x0; x <= x1; x++)
            {
                var cell = (y * _columns) + x;
                foreach (ref readonly var entry in _entries.AsSpan(_starts[cell], _starts[cell + 1] - _starts[cell]))
                {
                    // Both may share several cells; only the first one of those answers.
                    if (!entry.Box.Touches(box)) continue;
                    if ((x == Math.Max(x0, Column(entry.Box.X0))) & (y == Math.Max(y0, Row(entry.Box.Y0)))) found.Add(entry.Position);
                }
            }
        }
    }

    /// <summary>Cells a little larger than the mean box, and no more of them than there are boxes.</summary>
    private void Lay(List<Box> boxes)
    {
        var (all, width, height) = (boxes[0], 0.0, 0.0);
        foreach (var box in boxes)
        {
            all = new Box(Math.Min(all.X0, box.X0), Math.Min(all.Y0, box.Y0), Math.Max(all.X1, box.X1), Math.Max(all.Y1, box.Y1));
            width += box.Width;
            height += box.Height;
        }

        (_left, _top) = (all.X0, all.Y0);
        var (cellX, cellY) = (Math.Max(1.2 * width / boxes.Count, 1e-3), Math.Max(1.2 * height / boxes.Count, 1e-3));
        var cells = (all.Width / cellX) * (all.Height / cellY);
        var stretch = Math.Max(1, Math.Sqrt(cells / boxes.Count));
        // Long thin scenes have many cells one way only.
        _columns = (int)Math.Clamp(all.Width / (cellX * stretch), 1, boxes.Count);
        _rows = (int)Math.Clamp(all.Height / (cellY * stretch), 1, Math.Max(1, 2 * boxes.Count / _columns));
        (_scaleX, _scaleY) = (_columns / Math.Max(all.Width, 1e-9), _rows / Math.Max(all.Height, 1e-9));
    }

    private void Fill(List<Box> boxes, int total)
    {
        if (_entries.Length < total) _entries = new (Box, int)[total];
        if (_starts.Length < (_columns * _rows) + 2) _starts = new int[(_columns * _rows) + 2];
        var starts = _starts.AsSpan(0, (_columns * _rows) + 2);
        starts.Clear();
        foreach (var box in boxes)
            for (var y = Row(box.Y0); y <= Row(box.Y1); y++)
                for (var x = Column(box.X0); x <= Column(box.X1); x++) starts[(y * _columns) + x + 2]++;
        for (var i = 2; i < starts.Length; i++) starts[i] += starts[i - 1];
        for (var position = 0; position < boxes.Count; position++)
        {
            var box = boxes[position];
            for (var y = Row(box.Y0); y <= Row(box.Y1); y++)
                for (var x = Column(box.X0); x <= Column(box.X1); x++) _entries[starts[(y * _columns) + x + 1]++] = (box, position);
        }
    }

    private int Column(double x) => (int)Math.Clamp((x - _left) * _scaleX, 0, _columns - 1);

    private int Row(double y) => (int)Math.Clamp((y - _top) * _scaleY, 0, _rows - 1);
}
