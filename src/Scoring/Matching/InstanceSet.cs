namespace Feedback.Scoring;

/// <summary>
/// Polygons and masks of one side as they are compared (scoring.md section 4.5): the members of a group with one label are one object, and with panoptic comparison
/// only the visible part counts.
/// </summary>
internal sealed class InstanceSet
{
    private readonly List<int> _order = [];
    private readonly List<int> _starts = [];
    private readonly List<(bool Own, int Raster)> _rasters = [];
    private readonly RasterSet _own = new();
    private FrameSide _side = new();

    public int Count => _rasters.Count;

    /// <summary>Scene positions of an instance's members.</summary>
    public ReadOnlySpan<int> MembersOf(int instance)
        => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_order)[_starts[instance].._starts[instance + 1]];

    public RasterSet SetOf(int instance) => _rasters[instance].Own ? _own : _side.Shapes;

    public int RasterOf(int instance) => _rasters[instance].Raster;

    public ref readonly RasterInfo InfoOf(int instance) => ref SetOf(instance)[RasterOf(instance)];

    /// <param name="scratch">Where to build rasters, if they are to be kept without spare room.</param>
    public void Build(FrameSide side, bool panoptic, VisibleParts visible, RasterSet? scratch, ref BudgetMeter meter)
    {
        _side = side;
        var own = scratch ?? _own;
        own.Reset(side.Shapes.Width, side.Shapes.Height);
        Order(side.Scene, ref meter);
        _rasters.Clear();
        if (panoptic) visible.Find(side, _order, ref meter);
        for (var i = 0; i + 1 < _starts.Count; i++)
        {
            var members = MembersOf(i);
            if (panoptic) _rasters.Add(visible.Combine(side, members, own, ref meter));
            else if (members.Length == 1) _rasters.Add((false, side.RasterOf(members[0])));
            else _rasters.Add((true, visible.CombineWhole(side, members, own, ref meter)));
        }

        if (scratch is not null) _own.CopyFrom(scratch, ref meter);
    }

    private void Sort(Func<int, int> valueOf, ref BudgetMeter meter)
    {
        var keys = new long[_order.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = MeteredSort.Key(valueOf(_order[i]), i);
        MeteredSort.Sort(keys, ref meter);
        int[] before = [.. _order];
        for (var i = 0; i < keys.Length; i++) _order[i] = before[MeteredSort.PositionOf(keys[i])];
    }

    /// <summary>Polygons then masks, by group with ungrouped ones first and one by one; within a group by label.</summary>
    private void Order(Scene scene, ref BudgetMeter meter)
    {
        _order.Clear();
        _starts.Clear();
        _order.AddRange(scene.OfType(ShapeType.Polygon));
        _order.AddRange(scene.OfType(ShapeType.Mask));
        if (_order.Exists(index => scene[index].Group != 0))
        {
            // Stable twice: by label inside groups, then by group.
            Sort(index => scene[index].Group == 0 ? 0 : scene[index].Label, ref meter);
            Sort(index => scene[index].Group, ref meter);
        }

        for (var i = 0; i < _order.Count; i++)
        {
            var joined = i > 0 && scene[_order[i]].Group != 0 && scene[_order[i]].Group == scene[_order[i - 1]].Group
                && scene[_order[i]].Label == scene[_order[i - 1]].Label;
            if (!joined) _starts.Add(i);
        }

        _starts.Add(_order.Count);
    }
}
