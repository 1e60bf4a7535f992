namespace Feedback.Scoring;

/// <summary>
/// Finds the boxes that touch a box, in time that hardly grows with their number and in linear memory: a few are looked through, boxes of about one size
/// lie in a grid, any others in a tree. Immutable after <see cref="Build"/>, so any number of threads may ask.
/// </summary>
internal sealed class BoxIndex
{
    private const int FewBoxes = 24;

    private Box[] _few = [];
    private int _count;
    private bool _inGrid;
    private BoxGrid? _grid;
    private BoxTree? _tree;

    public long ApproximateBytes => (32L * _few.Length) + (_grid?.ApproximateBytes ?? 0) + (_tree?.ApproximateBytes ?? 0);

    /// <summary>Indexes boxes with X0 &lt;= X1 and Y0 &lt;= Y1.</summary>
    public void Build(List<Box> boxes, ref BudgetMeter meter)
    {
        _count = boxes.Count;
        if (_count <= FewBoxes)
        {
            if (_few.Length < _count) _few = new Box[_count];
            boxes.CopyTo(_few);
            return;
        }

        _inGrid = (_grid ??= new BoxGrid()).TryBuild(boxes, ref meter);
        if (!_inGrid) (_tree ??= new BoxTree()).Build(boxes, ref meter);
    }

    /// <summary>Adds the positions of all boxes that share at least a border with the given one, in no special order.</summary>
    public void Query(in Box box, List<int> found)
    {
        if (_count > FewBoxes)
        {
            if (_inGrid) _grid!.Query(box, found);
            else _tree!.Query(box, found);
            return;
        }

        for (var i = 0; i < _count; i++)
            if (_few[i].Touches(box)) found.Add(i);
    }
}
