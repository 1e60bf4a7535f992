namespace Feedback.Scoring;

/// <summary>Lists the conflicts of a frame in CVAT's order (scoring.md section 7).</summary>
internal sealed class ConflictFinder
{
    private readonly List<Conflict> _found = [];
    private readonly Coverage _coverage = new();
    private readonly GroupConflicts _groups = new();

    public List<Conflict> Find(in FrameSides sides, FrameMatches matches, Workspace workspace, ref BudgetMeter meter)
    {
        _found.Clear();
        meter.Spend(4L * (matches.GtUnmatched.Count + matches.DsUnmatched.Count));
        AddLowOverlap(sides, matches.Matches, ref meter);
        AddLowOverlap(sides, matches.Mismatches, ref meter);
        foreach (var missing in matches.GtUnmatched) _found.Add(new Conflict(ConflictType.MissingAnnotation, default, sides.Gt[missing.Index].Ref));
        foreach (var extra in matches.DsUnmatched) _found.Add(new Conflict(ConflictType.ExtraAnnotation, sides.Ds[extra.Index].Ref, default));
        foreach (var pair in matches.Mismatches) Add(sides, ConflictType.MismatchingLabel, pair);
        if (sides.Settings.CompareLineOrientation)
        {
            AddDirections(sides, matches.Matches, workspace.Polylines, ref meter);
            AddDirections(sides, matches.Mismatches, workspace.Polylines, ref meter);
        }

        if (sides.Settings.CheckCoveredAnnotations) _coverage.AddTo(_found, sides, workspace.Rasterizer, ref meter);
        if (sides.Settings.CompareAttributes) AddAttributes(sides, matches.Matches, ref meter);
        if (sides.Settings.CompareGroups) _groups.AddTo(_found, sides, matches, ref meter);
        return _found;
    }

    private void Add(in FrameSides sides, ConflictType type, MatchedPair pair)
        => _found.Add(new Conflict(type, sides.Ds[pair.Ds].Ref, sides.Gt[pair.Gt].Ref));

    private void AddLowOverlap(in FrameSides sides, List<MatchedPair> pairs, ref BudgetMeter meter)
    {
        foreach (var pair in pairs)
        {
            meter.Spend(4);
            var shape = sides.Gt[pair.Gt].Type != ShapeType.Tag;
            if (shape && pair.Similarity > 0 && pair.Similarity < sides.Settings.LowOverlapThreshold) Add(sides, ConflictType.LowOverlap, pair);
        }
    }

    private void AddDirections(in FrameSides sides, List<MatchedPair> pairs, Polylines polylines, ref BudgetMeter meter)
    {
        foreach (var pair in pairs)
        {
            if (sides.Gt[pair.Gt].Type != ShapeType.Polyline) continue;
            var (best, direct) = polylines.Similarity(sides, pair.Gt, pair.Ds, ref meter);
            if (best - direct > sides.Settings.LineOrientationThreshold) Add(sides, ConflictType.MismatchingDirection, pair);
        }
    }

    private void AddAttributes(in FrameSides sides, List<MatchedPair> pairs, ref BudgetMeter meter)
    {
        foreach (var pair in pairs)
        {
            meter.Spend(4 + (4 * sides.Gt.Source!.Labels.Labels[sides.Gt[pair.Gt].Label].Attributes.Length));
            if (!SameAttributes(sides, pair)) Add(sides, ConflictType.MismatchingAttributes, pair);
        }
    }

    /// <summary>Labels are equal, so both objects have the same attributes.</summary>
    private static bool SameAttributes(in FrameSides sides, MatchedPair pair)
    {
        ref readonly var gt = ref sides.Gt[pair.Gt];
        ref readonly var ds = ref sides.Ds[pair.Ds];
        if (gt.Type != ShapeType.Tag && gt.Occluded != ds.Occluded) return false;
        var specs = sides.Gt.Source!.Labels.Labels[gt.Label].Attributes;
        for (var i = 0; i < specs.Length; i++)
        {
            var compared = specs[i].Compared || (gt.Type == ShapeType.Tag && specs[i].Name == "occluded");
            if (compared && !sides.Gt.Values[gt.Values + i].SameAs(sides.Ds.Values[ds.Values + i])) return false;
        }

        return true;
    }
}
