using System.Runtime.InteropServices;

namespace Feedback.Scoring;

/// <summary>Finds pairs whose groups do not correspond (scoring.md section 7, mismatching_groups).</summary>
internal sealed class GroupConflicts
{
    private readonly SideGroups _gt = new();
    private readonly SideGroups _ds = new();
    private readonly ClassMatcher _matcher = new();

    /// <summary>The annotator's object each object of the ground truth is paired with, or -1.</summary>
    private readonly List<int> _partner = [];

    /// <summary>Both groups of each pair.</summary>
    private readonly List<long> _cells = [];
    private int[] _assigned = [];

    public void AddTo(List<Conflict> found, in FrameSides sides, FrameMatches matches, ref BudgetMeter meter)
    {
        _gt.Find(sides.Gt, ref meter);
        _ds.Find(sides.Ds, ref meter);
        // Without groups every pair is a pair of singletons and nothing can differ.
        if (!_gt.AnyGroup && !_ds.AnyGroup) return;
        Assign(sides, matches, ref meter);
        AddPairs(found, sides, matches.Matches, ref meter);
        AddPairs(found, sides, matches.Mismatches, ref meter);
    }

    /// <summary>Groups are as similar as the share of their members that were paired with each other.</summary>
    private void Assign(in FrameSides sides, FrameMatches matches, ref BudgetMeter meter)
    {
        _partner.Clear();
        for (var i = 0; i < sides.Gt.Count; i++) _partner.Add(-1);
        Note(sides, matches.Matches, ref meter);
        Note(sides, matches.Mismatches, ref meter);
        _cells.Clear();
        for (var gt = 0; gt < _partner.Count; gt++)
            if (_partner[gt] is >= 0 and var ds) _cells.Add(MeteredSort.Key(_gt.GroupOf(gt), _ds.GroupOf(ds)));

        var cells = CollectionsMarshal.AsSpan(_cells);
        MeteredSort.Sort(cells, ref meter);
        meter.Spend(4L * (sides.Gt.Count + cells.Length));
        _matcher.Begin(_gt.Count, _ds.Count, sides.Settings.GroupMatchThreshold);
        _matcher.Reserve(cells.Length, ref meter);
        for (var (from, to) = (0, 0); from < cells.Length; from = to)
        {
            while (to < cells.Length && cells[to] == cells[from]) to++;
            var (gt, ds, common) = ((int)(cells[from] >> 32), MeteredSort.PositionOf(cells[from]), to - from);
            _matcher.Add(gt, ds, (double)common / (_gt.SizeOf(gt) + _ds.SizeOf(ds) - common));
        }

        _matcher.Solve(ref meter);
        if (_assigned.Length < _ds.Count) _assigned = new int[Math.Max(_ds.Count, 2 * _assigned.Length)];
        _assigned.AsSpan(0, _ds.Count).Fill(-1);
        foreach (var (row, column, _) in _matcher.Pairs) _assigned[column] = row;
    }

    /// <summary>Of several pairs of one ground-truth object the last counts.</summary>
    private void Note(in FrameSides sides, List<MatchedPair> pairs, ref BudgetMeter meter)
    {
        foreach (var pair in pairs)
        {
            meter.Spend(2);
            if (sides.Gt[pair.Gt].Type != ShapeType.Tag) _partner[pair.Gt] = pair.Ds;
        }
    }

    private void AddPairs(List<Conflict> found, in FrameSides sides, List<MatchedPair> pairs, ref BudgetMeter meter)
    {
        foreach (var pair in pairs)
        {
            meter.Spend(4);
            if (sides.Gt[pair.Gt].Type == ShapeType.Tag) continue;
            var (gt, ds) = (_gt.GroupOf(pair.Gt), _ds.GroupOf(pair.Ds));
            if ((_gt.SizeOf(gt) == 1 && _ds.SizeOf(ds) != 1) || _assigned[ds] != gt)
                found.Add(new Conflict(ConflictType.MismatchingGroups, sides.Ds[pair.Ds].Ref, sides.Gt[pair.Gt].Ref));
        }
    }
}
