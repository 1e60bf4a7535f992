namespace Feedback.Scoring.Tests.Tracks;

public sealed class CurvePairingTests
{
    /// <summary>Points on a coarse lattice, so that offsets are often equal and many points fall together.</summary>
    [Fact]
    public void Each_point_goes_to_the_first_of_the_nearest_ones()
    {
        for (var seed = 0; seed < 4_000; seed++)
        {
            var random = new Random(seed);
            var (left, right) = (Curve(random), Curve(random));
            var meter = new BudgetMeter(ScoringBudget.Unlimited);
            var paired = CurvePairing.Pair(left, right, ref meter);
            var (leftAt, rightAt) = (Offsets(left), Offsets(right));
            var pairs = leftAt.Select((at, i) => (Left: i, Right: First(rightAt, at))).ToList();
            var alone = Enumerable.Range(0, rightAt.Length).Except(pairs.Select(pair => pair.Right)).ToList();
            pairs.AddRange(alone.Select(j => (First(leftAt, rightAt[j]), j)));
            var expected = pairs.Order().ToList();
            Assert.Equal(expected.Select(pair => pair.Right), paired.Right);
            Assert.All(Enumerable.Range(0, leftAt.Length), i => Assert.Equal(expected.Count(pair => pair.Left == i), paired.CountOf(i)));
        }
    }

    private static double[] Curve(Random random)
    {
        var (points, spread) = (new double[2 * random.Next(1, 12)], random.Next(1, 4));
        for (var k = 0; k < points.Length; k++) points[k] = random.Next(spread);
        return points;
    }

    private static double[] Offsets(double[] points)
    {
        var at = new double[points.Length / 2];
        for (var i = 1; i < at.Length; i++)
            at[i] = at[i - 1] + Math.Sqrt(Math.Pow(points[2 * i] - points[(2 * i) - 2], 2) + Math.Pow(points[(2 * i) + 1] - points[(2 * i) - 1], 2));
        return at[^1] == 0 ? at : [.. at.Select(length => length / at[^1])];
    }

    private static int First(double[] offsets, double at)
    {
        var least = offsets.Min(offset => Math.Abs(at - offset));
        return Array.FindIndex(offsets, offset => Math.Abs(at - offset) == least);
    }
}
