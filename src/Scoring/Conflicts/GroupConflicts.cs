namespace Feedback.Scoring;

/// <summary>Finds pairs whose groups do not correspond (scoring.md section 7, mismatching_groups).</summary>
internal sealed class GroupConflicts
{
    private readonly SideGroups _gt = new();
    private readonly SideGroups _ds = new();
    private readonly ClassMatcher _matcher = new();
    private readonly Dictionary<(int Gt, int Ds), int> _common = [];
    private readonly Dictionary<int, int> _partner = [];
    private readonly List<(int Gt, int Ds)> _cells = [];
    private int[] _assigned = [];

    public void AddTo(List<Conflict> found, in FrameSides sides, FrameMatches matches, ref BudgetMeter meter)
    {
        _gt.Find(sides.Gt);
        _ds.Find(sides.Ds);
        // Without groups every pair is a pair of singletons and nothing can differ.
        if (!_gt.AnyGroup && !_ds.AnyGroup) return;
        Assign(sides, matches, ref meter);
        AddPairs(found, sides, matches.Matches);
        AddPairs(found, sides, matches.Mismatches);
    }

    /// <summary>Groups are as similar as the share of their members that were paired with each other.</summary>
    private void Assign(in FrameSides sides, FrameMatches matches, ref BudgetMeter meter)
    {
        _partner.Clear();
        foreach (var pair in matches.Matches) Note(sides, pair);
        foreach (var pair in matches.Mismatches) Note(sides, pair);
        _common.Clear();
        foreach (var (gt, ds) in _partner)
        {
            var cell = (_gt.GroupOf(gt), _ds.GroupOf(ds));
            _common[cell] = _common.GetValueOrDefault(cell) + 1;
        }

        _cells.Clear();
        _cells.AddRange(_common.Keys);
        _cells.Sort();
        _matcher.Begin(_gt.Count, _ds.Count, sides.Settings.GroupMatchThreshold);
        foreach (var (gt, ds) in _cells)
        {
            var common = _common[(gt, ds)];
            _matcher.Add(gt, ds, (double)common / (_gt.SizeOf(gt) + _ds.SizeOf(ds) - common));
        }

        _matcher.Solve(ref meter);
        if (_assigned.Length < _ds.Count) _assigned = new int[Math.Max(_ds.Count, 2 * _assigned.Length)];
        _assigned.AsSpan(0, _ds.Count).Fill(-1);
        foreach (var (row, column, _) in _matcher.Pairs) _assigned[column] = row;
    }

    /// <summary>Of several pairs of one ground-truth object the last counts.</summary>
    private void Note(in FrameSides sides, MatchedPair pair)
    {
        if (sides.Gt[pair.Gt].Type != ShapeType.Tag) _partner[pair.Gt] = pair.Ds;
    }

    private void AddPairs(List<Conflict> found, in FrameSides sides, List<MatchedPair> pairs)
    {
        foreach (var pair in pairs)
        {
            if (sides.Gt[pair.Gt].Type == ShapeType.Tag) continue;
            var (gt, ds) = (_gt.GroupOf(pair.Gt), _ds.GroupOf(pair.Ds));
            if ((_gt.SizeOf(gt) == 1 && _ds.SizeOf(ds) != 1) || _assigned[ds] != gt)
                found.Add(new Conflict(ConflictType.MismatchingGroups, sides.Ds[pair.Ds].Ref, sides.Gt[pair.Gt].Ref));
        }
    }
}
