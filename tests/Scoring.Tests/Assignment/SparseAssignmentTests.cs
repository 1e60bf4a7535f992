using System.Globalization;

namespace Feedback.Scoring.Tests.Assignment;

public sealed class SparseAssignmentTests
{
    /// <summary>Similarities that are often equal, sums of which are often equal, and some that are neither.</summary>
    private static readonly double[] Tied = [1, 0.9, 0.8, 0.8, 0.7, 0.6, 0.5, 0.5, 0.5, 0.4, 0.1 + 0.2, 0.3, 1.0 / 3];

    [Theory]
    [InlineData(1, 3, 20_000)]
    [InlineData(2, 7, 20_000)]
    [InlineData(3, 16, 6_000)]
    [InlineData(4, 50, 400)]
    public void Sparse_solution_is_the_dense_one_on_tie_heavy_matrices(int seed, int largest, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++) AssertSame(random, random.Next(1, largest + 1), random.Next(1, largest + 1), () => Tied[random.Next(Tied.Length)]);
    }

    [Theory]
    [InlineData(5, 12, 8_000)]
    [InlineData(6, 60, 200)]
    public void Sparse_solution_is_the_dense_one_when_rounding_decides(int seed, int largest, int count)
    {
        var random = new Random(seed);
        // Tenths and their neighbours: dual variables collect rounding errors, and equal sums differ in the last bit.
        for (var i = 0; i < count; i++)
            AssertSame(random, random.Next(1, largest + 1), random.Next(1, largest + 1), () => (random.Next(1, 11) * 0.1) + (random.Next(3) * 1e-16));
    }

    [Fact]
    public void Equal_costs_give_the_identity()
    {
        var matrix = new SparseMatrix();
        matrix.Reset(40, 40, 0.4);
        Reserve(matrix, 40 * 40);
        for (var i = 0; i < 40; i++)
            for (var j = 0; j < 40; j++) matrix.Add(i, j, 0.75);
        Assert.Equal(Enumerable.Range(0, 40), Solve(matrix));
    }

    [Fact]
    public void Ten_thousand_rows_without_a_pair_take_linear_time_and_give_the_identity()
    {
        var matrix = new SparseMatrix();
        matrix.Reset(10_000, 9_000, 0.4);
        Assert.Equal(Enumerable.Range(0, 10_000), Solve(matrix));
    }

    private static void AssertSame(Random random, int rows, int columns, Func<double> similarity)
    {
        var n = Math.Max(rows, columns);
        var dense = new double[n, n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++) dense[i, j] = 1;
        var threshold = random.Next(4) switch { 0 => 0.0, 1 => 0.4, 2 => 0.5, _ => 0.8 };
        var density = random.NextDouble();
        var matrix = new SparseMatrix();
        matrix.Reset(rows, columns, threshold);
        Reserve(matrix, rows * columns);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                if (random.NextDouble() > density) continue;
                var s = similarity();
                matrix.Add(i, j, s);
                if (1 - s <= 1 - threshold) dense[i, j] = 1 - s;
            }
        }

        var expected = DenseAssignment.Solve(dense);
        var actual = Solve(matrix);
        Assert.True(expected.AsSpan().SequenceEqual(actual), string.Create(CultureInfo.InvariantCulture, $"{rows} x {columns}, density {density}"));
    }

    private static void Reserve(SparseMatrix matrix, int cells)
    {
        var meter = new BudgetMeter(ScoringBudget.Unlimited);
        matrix.Reserve(cells, ref meter);
    }

    private static int[] Solve(SparseMatrix matrix)
    {
        var meter = new BudgetMeter(ScoringBudget.Unlimited);
        var solver = new SparseAssignment();
        matrix.Complete(ref meter);
        solver.Solve(matrix, ref meter);
        return solver.ColumnOf.ToArray();
    }
}
