namespace Feedback.Scoring.Tests.Reference;

public sealed class BoxIndexTests
{
    /// <summary>Few boxes, a grid, a grid with large ones, a tree; borders that touch exactly.</summary>
    [Theory]
    [InlineData(20, 1.0, 0)]
    [InlineData(400, 1.0, 0)]
    [InlineData(400, 1.5, 10)]
    [InlineData(400, 3.0, 200)]
    [InlineData(30, 1e4, 3)]
    public void Every_box_that_touches_is_found_and_none_twice(int count, double scale, int large)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var boxes = Enumerable.Range(0, count).Select(i => Next(random, scale, i < large)).ToList();
            var (index, meter) = (new BoxIndex(), new BudgetMeter(ScoringBudget.Unlimited));
            index.Build(boxes, ref meter);
            for (var i = 0; i < 40; i++)
            {
                var asked = Next(random, scale, i < 5);
                var found = new List<int>();
                index.Query(asked, found);
                var touching = Enumerable.Range(0, count).Where(k => boxes[k].Touches(asked)).ToList();
                Assert.Equal(found.Count, found.Distinct().Count());
                Assert.Empty(touching.Except(found));
                // The grid rounds to 32 bits, so a little more may be found, but not far away.
                Assert.All(found.Except(touching), k => Assert.True(boxes[k].Touches(Grow(asked, 1e-5 * 600 * scale))));
            }
        }
    }

    private static Box Next(Random random, double scale, bool large)
    {
        var size = large ? 300 : 10;
        var (x, y) = (random.Next(-50, 500) * scale, random.Next(-50, 500) * scale);
        return new Box(x, y, x + (random.Next(0, size) * scale), y + (random.Next(0, size) * scale));
    }

    private static Box Grow(Box box, double by) => new(box.X0 - by, box.Y0 - by, box.X1 + by, box.Y1 + by);
}
