namespace Feedback.Scoring;

/// <summary>
/// Interpolates between two curves of different numbers of points: points are paired by relative arc length, moved in straight lines, and thinned
/// where many of one curve were paired with few of the other (scoring.md section 3, Tracks).
/// </summary>
internal static class CurveInterpolation
{
    public static ReadOnlySpan<double> Between(ReadOnlySpan<double> left, ReadOnlySpan<double> right, double share, scoped ref BudgetMeter meter)
    {
        var pairs = CurvePairing.Pair(left, right, ref meter);
        meter.Spend(4L * (left.Length + right.Length));
        var moved = new double[2 * pairs.Right.Length];
        for (var i = 0; i < left.Length / 2; i++)
        {
            for (var k = pairs.Starts[i]; k < pairs.Starts[i + 1]; k++)
            {
                var r = pairs.Right[k];
                moved[2 * k] = left[2 * i] + ((right[2 * r] - left[2 * i]) * share);
                moved[(2 * k) + 1] = left[(2 * i) + 1] + ((right[(2 * r) + 1] - left[(2 * i) + 1]) * share);
            }
        }

        return Thin(left, right, pairs, moved);
    }

    /// <summary>Walks over runs of left points that share one right point, and over left points with several right ones.</summary>
    private static ReadOnlySpan<double> Thin(ReadOnlySpan<double> left, ReadOnlySpan<double> right, CurvePairing pairs, double[] moved)
    {
        var thinned = new List<double>(moved.Length);
        for (var i = 0; i < left.Length / 2;)
        {
            var first = pairs.Starts[i];
            if (pairs.CountOf(i) > 1)
            {
                var (from, to) = (pairs.Right[first], pairs.Right[pairs.Starts[i + 1] - 1]);
                Minimise(thinned, moved, first, pairs.Starts[i + 1] - 1, Length(right, from, to), to - from + 1);
                i++;
                continue;
            }

            var end = i;
            while (end + 1 < left.Length / 2 && pairs.CountOf(end + 1) == 1 && pairs.Right[pairs.Starts[end + 1]] == pairs.Right[first]) end++;
            if (end == i) thinned.AddRange(moved.AsSpan(2 * first, 2));
            else Minimise(thinned, moved, first, pairs.Starts[end], Length(left, i, end), end - i + 1);
            i = end + 1;
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(thinned);
    }

    /// <summary>Keeps the ends, and inner points that are at least half the mean step of the original curve away from the last one kept.</summary>
    private static void Minimise(List<double> target, double[] moved, int first, int last, double length, int count)
    {
        var threshold = length / (2 * count);
        var start = target.Count;
        target.AddRange(moved.AsSpan(2 * first, 2));
        var kept = first;
        for (var k = first + 1; k < last; k++)
        {
            if (Distance(moved, kept, k) < threshold) continue;
            target.AddRange(moved.AsSpan(2 * k, 2));
            kept = k;
        }

        target.AddRange(moved.AsSpan(2 * last, 2));
        if (target.Count - start != 4 || !(Distance(moved, first, last) < threshold)) return;
        var mean = ((target[^4] + target[^2]) / 2, (target[^3] + target[^1]) / 2);
        target.RemoveRange(start, 4);
        target.Add(mean.Item1);
        target.Add(mean.Item2);
    }

    private static double Length(ReadOnlySpan<double> points, int from, int to)
    {
        var length = 0.0;
        for (var i = from; i < to; i++) length += Distance(points, i, i + 1);
        return length;
    }

    private static double Distance(ReadOnlySpan<double> points, int a, int b)
    {
        var (dx, dy) = (points[2 * a] - points[2 * b], points[(2 * a) + 1] - points[(2 * b) + 1]);
        return Math.Sqrt((dx * dx) + (dy * dy));
    }
}
