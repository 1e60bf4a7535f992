using Feedback.Scoring.Tests.Assignment;
using Feedback.Scoring.Tests.Properties;

namespace Feedback.Scoring.Tests.Reference;

/// <summary>
/// Scores rectangles, ellipses, polygons and masks of one frame by the letter of the specification: bitmaps, dense matrices and no shortcut. What it shares with the engine is rounding and
/// the outlines of ellipses and turned rectangles.
/// </summary>
internal sealed class PlainScorer(QualitySettings settings, int width, int height)
{
    private readonly List<(int Gt, int Ds, double Similarity)> _matches = [];
    private readonly List<(int Gt, int Ds, double Similarity)> _mismatches = [];
    private readonly List<double> _missing = [];
    private readonly List<double> _extra = [];

    public PlainResult Score(List<RandomShape> truth, List<RandomShape> annotations)
    {
        var (gt, ds) = (truth.OrderBy(shape => shape.ZOrder).ToList(), annotations.OrderBy(shape => shape.ZOrder).ToList());
        Match(gt, ds, Singles(gt, "rectangle"), Singles(ds, "rectangle"), (a, b) => Rectangles(gt[a[0]], ds[b[0]]));
        var (seenGt, seenDs) = (Visible(gt), Visible(ds));
        Match(gt, ds, Instances(gt), Instances(ds), (a, b) => Union(a, seenGt).Iou(Union(b, seenDs)));
        Match(gt, ds, Singles(gt, "ellipse"), Singles(ds, "ellipse"), (a, b) => Of(gt[a[0]], gt[a[0]].Rotation).Iou(Of(ds[b[0]], ds[b[0]].Rotation)));
        List<(int Gt, int Ds, double Similarity)> pairs = [.. _matches, .. _mismatches];
        var count = pairs.Count + _missing.Count + _extra.Count;
        var sum = pairs.Sum(pair => pair.Similarity) + _missing.Sum() + _extra.Sum();
        return new PlainResult(
            _matches.Count, _mismatches.Count, _missing.Count, _extra.Count, Covered(ds), GroupConflicts(gt, ds, pairs),
            pairs.Count(pair => pair.Similarity > 0 && pair.Similarity < settings.LowOverlapThreshold), count == 0 ? 0 : sum / count);
    }

    private static List<int[]> Singles(List<RandomShape> side, string type) => [.. Enumerable.Range(0, side.Count).Where(i => side[i].Type == type).Select(i => new[] { i })];

    private static List<int> InOrder(List<RandomShape> side)
        => [.. Singles(side, "polygon").Concat(Singles(side, "mask")).Select(item => item[0]).OrderBy(i => side[i].Group)];

    private static List<int[]> Instances(List<RandomShape> side)
    {
        var all = InOrder(side);
        return
        [
            .. all.Where(i => side[i].Group == 0).Select(i => new[] { i }),
            .. all.Where(i => side[i].Group != 0).GroupBy(i => (side[i].Group, side[i].Label)).OrderBy(group => group.Key).Select(group => group.ToArray()),
        ];
    }

    /// <summary>Each polygon's and mask's pixels, or those of them that nothing painted later hides.</summary>
    private Dictionary<int, Bitmap> Visible(List<RandomShape> side)
    {
        var instances = Instances(side).SelectMany(members => members).ToList();
        var seen = instances.ToDictionary(i => i, i => Of(side[i], 0));
        if (!settings.PanopticComparison) return seen;
        var painted = instances.OrderBy(i => side[i].ZOrder).ToList();
        return painted.Select((i, place) => (i, Left: painted.Skip(place + 1).Aggregate(seen[i], (rest, above) => rest.Without(seen[above])))).ToDictionary(item => item.i, item => item.Left);
    }

    private static Bitmap Union(int[] members, Dictionary<int, Bitmap> of) => members.Select(i => of[i]).Aggregate((a, b) => a.With(b));

    private void Match(List<RandomShape> gt, List<RandomShape> ds, List<int[]> rows, List<int[]> columns, Func<int[], int[], double> similarity)
    {
        var table = new double[rows.Count, columns.Count];
        for (var i = 0; i < rows.Count; i++)
            for (var j = 0; j < columns.Count; j++) table[i, j] = similarity(rows[i], columns[j]);
        var assigned = Assign(table, settings.IouThreshold);
        for (var i = 0; i < rows.Count; i++)
        {
            var j = assigned[i];
            if (j < 0)
                foreach (var _ in rows[i]) _missing.Add(Best(Enumerable.Range(0, columns.Count).Select(k => table[i, k])));
            else
                (gt[rows[i][0]].Label == ds[columns[j][0]].Label ? _matches : _mismatches).AddRange(rows[i].SelectMany(_ => columns[j], (a, b) => (a, b, table[i, j])));
        }

        for (var j = 0; j < columns.Count; j++)
            if (!assigned.Contains(j))
                foreach (var _ in columns[j]) _extra.Add(Best(Enumerable.Range(0, rows.Count).Select(k => table[k, j])));
    }

    private static double Best(IEnumerable<double> similarities) => Math.Max(0, similarities.DefaultIfEmpty().Max());

    /// <summary>Column of each row, or -1.</summary>
    private static int[] Assign(double[,] similarity, double threshold)
    {
        var (rows, columns) = (similarity.GetLength(0), similarity.GetLength(1));
        if (rows == 0 || columns == 0) return [.. Enumerable.Repeat(-1, rows)];
        var n = Math.Max(rows, columns);
        var cost = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var own = i < rows && j < columns ? 1 - similarity[i, j] : 1;
                cost[i, j] = own > 1 - threshold || !double.IsFinite(own) ? 1 : own;
            }
        }

        var columnOf = DenseAssignment.Solve(cost);
        return [.. Enumerable.Range(0, rows).Select(i => cost[i, columnOf[i]] is var own && (own > 1 - threshold || own == 1) ? -1 : columnOf[i])];
    }

    private double Rectangles(RandomShape a, RandomShape b)
    {
        if (a.Rotation != b.Rotation) return Of(a, a.Rotation).Iou(Of(b, b.Rotation));
        var (p, q) = (Corners(a), Corners(b));
        var w = Math.Max(0, Math.Min(p[0] + (p[2] - p[0]), q[0] + (q[2] - q[0])) - Math.Max(p[0], q[0]));
        var h = Math.Max(0, Math.Min(p[1] + (p[3] - p[1]), q[1] + (q[3] - q[1])) - Math.Max(p[1], q[1]));
        return w * h == 0 ? -1 : w * h / (((p[2] - p[0]) * (p[3] - p[1])) + ((q[2] - q[0]) * (q[3] - q[1])) - (w * h));
    }

    private Bitmap Of(RandomShape shape, double rotation)
    {
        if (shape.Type == "mask") return Bitmap.OfMask(shape.Points, width, height);
        if (shape.Type == "polygon") return Bitmap.OfPolygon([.. shape.Points.Select(Rounding.ToCents)], width, height);
        var outline = new double[shape.Type == "ellipse" ? 2 * Outlines.EllipsePoints : 8];
        if (shape.Type == "ellipse") Outlines.OfEllipse(Corners(shape), rotation, outline);
        else Outlines.OfRectangle(Corners(shape), rotation, outline);
        return Bitmap.OfPolygon(outline, width, height);
    }

    private static double[] Corners(RandomShape shape)
    {
        var p = shape.Points;
        double[] corners = shape.Type == "ellipse"
            ? [p[0] - (p[2] - p[0]), p[3], p[2], p[1] + (p[1] - p[3])]
            : [p[0], p[1], p[0] + (p[2] - p[0]), p[1] + (p[3] - p[1])];
        return [.. corners.Select(Rounding.ToCents)];
    }

    private int Covered(List<RandomShape> ds)
    {
        var all = ds.Select(shape => Of(shape, 0)).ToList();
        return Enumerable.Range(0, ds.Count).Count(i =>
        {
            var above = all.Skip(i + 1).Aggregate(new Bitmap(width, height), (a, b) => a.With(b));
            var hidden = all[i].Common(above);
            return hidden > 0 && 1 - (hidden / (double)all[i].Area) < settings.ObjectVisibilityThreshold;
        });
    }

    private int GroupConflicts(List<RandomShape> gt, List<RandomShape> ds, List<(int Gt, int Ds, double Similarity)> pairs)
    {
        var (ofGt, ofDs) = (Groups(gt), Groups(ds));
        var partner = new Dictionary<int, int>();
        foreach (var (a, b, _) in pairs) partner[a] = b;
        var similarity = new double[ofGt.Count, ofDs.Count];
        for (var i = 0; i < ofGt.Count; i++)
        {
            for (var j = 0; j < ofDs.Count; j++)
            {
                var common = partner.Count(pair => ofGt[i].Contains(pair.Key) && ofDs[j].Contains(pair.Value));
                similarity[i, j] = (double)common / (ofGt[i].Count + ofDs[j].Count - common);
            }
        }

        var assigned = Assign(similarity, settings.GroupMatchThreshold);
        return pairs.Count(pair =>
        {
            var (g, d) = (ofGt.FindIndex(group => group.Contains(pair.Gt)), ofDs.FindIndex(group => group.Contains(pair.Ds)));
            return (ofGt[g].Count == 1 && ofDs[d].Count != 1) || Array.IndexOf(assigned, d) != g;
        });
    }

    private static List<List<int>> Groups(List<RandomShape> side)
        =>
        [
            .. Enumerable.Range(0, side.Count).Where(i => side[i].Group == 0).Select(i => new List<int> { i }),
            .. Enumerable.Range(0, side.Count).Where(i => side[i].Group != 0).GroupBy(i => side[i].Group).OrderBy(group => group.Key).Select(group => group.ToList()),
        ];
}

/// <summary>What the plain scorer found.</summary>
internal sealed record PlainResult(int Valid, int Mismatching, int Missing, int Extra, int Covered, int Groups, int LowOverlap, double MeanIou);
