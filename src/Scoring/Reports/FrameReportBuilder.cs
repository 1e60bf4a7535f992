using System.Runtime.InteropServices;

namespace Feedback.Scoring;

/// <summary>Counts a frame (scoring.md section 6).</summary>
internal static class FrameReportBuilder
{
    public static FrameReport Build(int frame, in FrameSides sides, FrameMatches matches, List<Conflict> conflicts, int labels, ref BudgetMeter meter)
    {
        var (gt, ds, size) = (sides.Gt, sides.Ds, labels + 1);
        var empty = sides.Settings.EmptyIsAnnotated;
        var cells = Cells(gt, ds, matches, size, ref meter);
        var counts = MatrixCounts.Of(cells, size);
        return new FrameReport
        {
            Frame = frame,
            Counts = empty ? WithEmpty(counts) : counts,
            Cells = cells,
            Shape = ShapesOf(gt, ds, matches, empty),
            Label = empty && gt.Count == 0 && ds.Count == 0 ? new LabelComponent(1, 0, 1) : LabelsOf(matches),
            Matches = Pairs(gt, ds, matches.Matches, ref meter),
            Mismatches = Pairs(gt, ds, matches.Mismatches, ref meter),
            GtUnmatched = Names(gt, matches.GtUnmatched),
            DsUnmatched = Names(ds, matches.DsUnmatched),
            Conflicts = conflicts.ToArray(),
        };
    }

    private static (int Cell, int Count)[] Cells(Scene gt, Scene ds, FrameMatches matches, int size, ref BudgetMeter meter)
    {
        var counts = new Dictionary<int, int>();
        Add(matches.Matches, ref meter);
        Add(matches.Mismatches, ref meter);
        meter.Spend(8L * (matches.GtUnmatched.Count + matches.DsUnmatched.Count));
        foreach (var missing in matches.GtUnmatched) Count(((size - 1) * size) + gt[missing.Index].Label);
        foreach (var extra in matches.DsUnmatched) Count((ds[extra.Index].Label * size) + size - 1);
        return [.. counts.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value))];

        void Add(List<MatchedPair> pairs, ref BudgetMeter meter)
        {
            foreach (var pair in pairs)
            {
                meter.Spend(8);
                Count((ds[pair.Ds].Label * size) + gt[pair.Gt].Label);
            }
        }

        void Count(int cell) => CollectionsMarshal.GetValueRefOrAddDefault(counts, cell, out _)++;
    }

    private static Counts WithEmpty(Counts counts) => counts with
    {
        Valid = counts.Total == 0 ? 1 : counts.Valid,
        Total = counts.Total == 0 ? 1 : counts.Total,
        Ds = counts.Ds == 0 ? 1 : counts.Ds,
        Gt = counts.Gt == 0 ? 1 : counts.Gt,
    };

    private static ShapeComponent ShapesOf(Scene gt, Scene ds, FrameMatches matches, bool empty)
    {
        var (valid, missing, extra, sum) = (0, 0, 0, 0.0);
        AddPairs(matches.Matches);
        AddPairs(matches.Mismatches);
        foreach (var item in matches.GtUnmatched)
        {
            if (gt[item.Index].Type == ShapeType.Tag) continue;
            missing++;
            sum += item.Best;
        }

        foreach (var item in matches.DsUnmatched)
        {
            if (ds[item.Index].Type == ShapeType.Tag) continue;
            extra++;
            sum += item.Best;
        }

        var total = valid + missing + extra;
        var (dsCount, gtCount) = (valid + extra, valid + missing);
        var mean = total == 0 ? 0 : sum / total;
        if (empty && gt.Count == 0 && ds.Count == 0) (valid, total) = (1, 1);
        if (empty && ds.Count == 0) dsCount = 1;
        if (empty && gt.Count == 0) gtCount = 1;
        return new ShapeComponent(valid, missing, extra, total, dsCount, gtCount, mean);

        void AddPairs(List<MatchedPair> pairs)
        {
            foreach (var pair in pairs)
            {
                if (gt[pair.Gt].Type == ShapeType.Tag) continue;
                valid++;
                sum += pair.Similarity;
            }
        }
    }

    private static LabelComponent LabelsOf(FrameMatches matches)
        => new(matches.Matches.Count, matches.Mismatches.Count, matches.Matches.Count + matches.Mismatches.Count);

    private static PairReport[] Pairs(Scene gt, Scene ds, List<MatchedPair> pairs, ref BudgetMeter meter)
    {
        var named = new PairReport[pairs.Count];
        for (var i = 0; i < named.Length; i++)
        {
            meter.Spend(4);
            named[i] = new PairReport(gt[pairs[i].Gt].Ref, ds[pairs[i].Ds].Ref, pairs[i].Similarity);
        }

        return named;
    }

    private static ObjectRef[] Names(Scene scene, List<Unmatched> items)
    {
        var names = new ObjectRef[items.Count];
        for (var i = 0; i < names.Length; i++) names[i] = scene[items[i].Index].Ref;
        return names;
    }
}
