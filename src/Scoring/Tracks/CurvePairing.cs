using System.Runtime.InteropServices;

namespace Feedback.Scoring;

/// <summary>Which points of the right curve each point of the left curve moves to.</summary>
/// <param name="Starts">First pair of each left point, and the number of all pairs at the end.</param>
/// <param name="Right">Right point of each pair; ascending for one left point.</param>
internal sealed record CurvePairing(int[] Starts, int[] Right)
{
    public int CountOf(int left) => Starts[left + 1] - Starts[left];

    /// <summary>Each left point takes the nearest right point by relative arc length; each right point left over joins its nearest left point.</summary>
    public static CurvePairing Pair(ReadOnlySpan<double> left, ReadOnlySpan<double> right, ref BudgetMeter meter)
    {
        var (leftAt, rightAt) = (Offsets(left), Offsets(right));
        var pairs = new List<long>(leftAt.Length + rightAt.Length);
        var taken = new bool[rightAt.Length];
        for (var i = 0; i < leftAt.Length; i++)
        {
            var nearest = Nearest(rightAt, leftAt[i]);
            taken[nearest] = true;
            pairs.Add(MeteredSort.Key(i, nearest));
            meter.Spend(16);
        }

        for (var j = 0; j < rightAt.Length; j++)
        {
            if (!taken[j]) pairs.Add(MeteredSort.Key(Nearest(leftAt, rightAt[j]), j));
            meter.Spend(16);
        }

        var sorted = CollectionsMarshal.AsSpan(pairs);
        MeteredSort.Sort(sorted, ref meter);
        var (starts, rights) = (new int[leftAt.Length + 1], new int[sorted.Length]);
        for (var k = 0; k < sorted.Length; k++)
        {
            starts[(sorted[k] >> 32) + 1]++;
            rights[k] = MeteredSort.PositionOf(sorted[k]);
        }

        for (var i = 0; i < leftAt.Length; i++) starts[i + 1] += starts[i];
        return new CurvePairing(starts, rights);
    }

    /// <summary>Cumulative length up to each point over the total; 0 everywhere on a curve without length.</summary>
    private static double[] Offsets(ReadOnlySpan<double> points)
    {
        var at = new double[points.Length / 2];
        for (var i = 1; i < at.Length; i++)
        {
            var (dx, dy) = (points[2 * i] - points[(2 * i) - 2], points[(2 * i) + 1] - points[(2 * i) - 1]);
            at[i] = at[i - 1] + Math.Sqrt((dx * dx) + (dy * dy));
        }

        var total = at[^1];
        for (var i = 1; i < at.Length && total > 0; i++) at[i] /= total;
        return at;
    }

    /// <summary>Position of the nearest of ascending offsets, the first one on ties.</summary>
    private static int Nearest(double[] ascending, double offset)
    {
        var after = Array.BinarySearch(ascending, offset);
        if (after < 0) after = ~after;
        if (after == ascending.Length || (after > 0 && Math.Abs(offset - ascending[after - 1]) <= Math.Abs(offset - ascending[after]))) after--;

        // Distances do not grow on the way to it, rounded or not, so the first equal one is found by halving.
        var distance = Math.Abs(offset - ascending[after]);
        var first = 0;
        while (first < after)
        {
            var middle = (first + after) >> 1;
            if (Math.Abs(offset - ascending[middle]) <= distance) after = middle;
            else first = middle + 1;
        }

        return first;
    }
}
