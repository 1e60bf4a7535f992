using System.Runtime.InteropServices;

namespace Feedback.Scoring;

/// <summary>
/// Polylines (scoring.md section 4.8). Both lines are cut at the relative positions of both lines' vertices, and the points of the same position are compared like
/// keypoints, forwards and with one of the lines reversed.
/// </summary>
internal sealed class Polylines
{
    private readonly List<double> _a = [];
    private readonly List<double> _b = [];
    private readonly List<double> _lengthsA = [];
    private readonly List<double> _lengthsB = [];

    public void Run(in FrameSides sides, Workspace workspace, ref BudgetMeter meter)
    {
        var (rows, columns, matcher) = (sides.Gt.OfType(ShapeType.Polyline), sides.Ds.OfType(ShapeType.Polyline), workspace.Classes);
        matcher.Begin(rows.Count, columns.Count, sides.Settings.IouThreshold);
        ListBoxes(sides.Gt, rows, workspace.RowBoxes, ref meter);
        ListBoxes(sides.Ds, columns, workspace.ColumnBoxes, ref meter);
        var (scale, thickness) = (sides.ImageArea, sides.Settings.LineThickness);
        for (var i = 0; i < rows.Count; i++)
        {
            meter.Spend(columns.Count);
            matcher.Reserve(columns.Count, ref meter);
            for (var j = 0; j < columns.Count; j++)
            {
                if (AreFar(workspace.RowBoxes[i], workspace.ColumnBoxes[j], scale, thickness)) continue;
                var (similarity, _) = Similarity(sides, rows[i], columns[j], ref meter);
                if (similarity > 0) matcher.Add(i, j, similarity);
            }
        }

        matcher.Solve(ref meter);
    }

    private static void ListBoxes(Scene scene, List<int> lines, List<Box> boxes, ref BudgetMeter meter)
    {
        boxes.Clear();
        foreach (var line in lines)
        {
            var points = scene.PointsOf(line);
            meter.Spend(points.Length);
            boxes.Add(Box.Around(points));
        }
    }

    /// <summary>Similarity, of lines that are not far apart, in the better direction and in the given one.</summary>
    public (double Best, double Direct) Similarity(in FrameSides sides, int gt, int ds, ref BudgetMeter meter)
    {
        var a = sides.Gt.PointsOf(gt);
        var b = sides.Ds.PointsOf(ds);
        var (scale, thickness) = (sides.ImageArea, sides.Settings.LineThickness);
        meter.Spend(8 * (a.Length + b.Length));
        if (!Resample(a, b)) return (0, 0);
        var x = CollectionsMarshal.AsSpan(_a);
        var y = CollectionsMarshal.AsSpan(_b);
        var keypoint = new KeypointSimilarity(scale, thickness);
        var (count, last) = (x.Length / 2, y.Length - 2);
        var (direct, reversed) = (0.0, 0.0);
        for (var k = 0; k < x.Length; k += 2)
        {
            direct += keypoint.Of(x[k], x[k + 1], y[k], y[k + 1]);
            reversed += keypoint.Of(x[k], x[k + 1], y[last - k], y[last - k + 1]);
        }

        direct /= count;
        return (Math.Max(direct, reversed / count), direct);
    }

    /// <summary>Lines whose boxes are further apart than their size and thickness allow are not compared.</summary>
    private static bool AreFar(in Box a, in Box b, double scale, double thickness)
    {
        var (ax, ay) = ((a.X0 + a.X1) / 2, (a.Y0 + a.Y1) / 2);
        var (bx, by) = ((b.X0 + b.X1) / 2, (b.Y0 + b.Y1) / 2);
        var apart = ((ax - bx) * (ax - bx)) + ((ay - by) * (ay - by));
        var sizeA = ((a.Width * a.Width) + (a.Height * a.Height)) / 4;
        var sizeB = ((b.Width * b.Width) + (b.Height * b.Height)) / 4;
        return apart > sizeA + sizeB + (scale * (6 * thickness * (6 * thickness)));
    }

    /// <summary>
    /// Cuts both lines; the last pair is dropped, as CVAT does. False for a line without length against one with length: they are not similar
    /// (section 11.5; CVAT fails). Two without length compare their points.
    /// </summary>
    private bool Resample(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        _a.Clear();
        _b.Clear();
        var (totalA, totalB) = (Measure(a, _lengthsA), Measure(b, _lengthsB));
        if (totalA == 0 != (totalB == 0)) return false;
        Add(_a, a[0], a[1]);
        Add(_b, b[0], b[1]);
        if (totalA == 0) return true;

        var (countA, countB, i, j) = (a.Length / 2, b.Length / 2, 1, 1);
        while (i < countA || j < countB)
        {
            // A line that has ended stays at its last vertex, position 1.
            var (nextA, nextB) = (i < countA ? _lengthsA[i] / totalA : 1, j < countB ? _lengthsB[j] / totalB : 1);
            if (j >= countB || (i < countA && nextA <= nextB))
            {
                Add(_a, a[2 * i], a[(2 * i) + 1]);
                AddInside(_b, b, _lengthsB, j, nextA, totalB);
                i++;
            }
            else
            {
                AddInside(_a, a, _lengthsA, i, nextB, totalA);
                Add(_b, b[2 * j], b[(2 * j) + 1]);
                j++;
            }
        }

        _a.RemoveRange(_a.Count - 2, 2);
        _b.RemoveRange(_b.Count - 2, 2);
        return true;
    }

    /// <summary>The point at a relative position on the way to the next vertex.</summary>
    private static void AddInside(List<double> target, ReadOnlySpan<double> line, List<double> lengths, int next, double position, double total)
    {
        if (next >= line.Length / 2)
        {
            Add(target, line[^2], line[^1]);
            return;
        }

        var (dx, dy) = (line[2 * next] - line[(2 * next) - 2], line[(2 * next) + 1] - line[(2 * next) - 1]);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        var end = lengths[next] / total;
        var q = (end - position) * (total / (length == 0 ? 1 : length));
        var (px, py, nx, ny) = (line[(2 * next) - 2], line[(2 * next) - 1], line[2 * next], line[(2 * next) + 1]);
        if (Math.Abs(q) <= 1e-7) Add(target, nx, ny);
        else Add(target, (px * q) + (nx * (1 - q)), (py * q) + (ny * (1 - q)));
    }

    private static void Add(List<double> target, double x, double y)
    {
        target.Add(x);
        target.Add(y);
    }

    /// <summary>Cumulative lengths up to each vertex.</summary>
    private static double Measure(ReadOnlySpan<double> line, List<double> lengths)
    {
        lengths.Clear();
        var sum = 0.0;
        lengths.Add(0);
        for (var k = 2; k < line.Length; k += 2)
        {
            var (dx, dy) = (line[k] - line[k - 2], line[k + 1] - line[k - 1]);
            sum += Math.Sqrt((dx * dx) + (dy * dy));
            lengths.Add(sum);
        }

        return sum;
    }
}
