using System.Globalization;

namespace Feedback.Scoring.Tests.Reference;

/// <summary>Run lengths against bitmaps.</summary>
public sealed class RasterTests
{
    private const int Rounds = 4_000;

    [Fact]
    public void Outlines_have_the_pixels_that_the_specification_gives_them()
    {
        for (var i = 0; i < Rounds; i++)
        {
            var random = new Random(i);
            var (width, height) = (random.Next(1, 50), random.Next(1, 50));
            var points = Outline(random, width, height);
            var meter = new BudgetMeter(ScoringBudget.Unlimited);
            var (toggles, set) = (new ColumnToggles(), new RasterSet());
            set.Reset(width, height);
            PolygonRaster.AddOutline(toggles, points, width, height, ref meter);
            toggles.Flush(set, ref meter);
            AssertSame(Bitmap.OfPolygon(points, width, height), set, 0, string.Create(CultureInfo.InvariantCulture, $"{i}: {width} x {height}, {string.Join(' ', points)}"));
        }
    }

    [Fact]
    public void Masks_have_their_own_pixels()
    {
        for (var i = 0; i < Rounds / 3; i++)
        {
            var random = new Random(i);
            var (width, height) = (random.Next(1, 40), random.Next(1, 40));
            var numbers = Mask(random, random.Next(0, 30), random.Next(0, 30), random.Next(1, 20), random.Next(1, 20));
            var meter = new BudgetMeter(ScoringBudget.Unlimited);
            var (toggles, set) = (new ColumnToggles(), new RasterSet());
            set.Reset(width, height);
            new MaskRaster().AddRuns(toggles, numbers, width, height, ref meter);
            toggles.Flush(set, ref meter);
            AssertSame(Bitmap.OfMask(numbers, width, height), set, 0, $"{i}: {width} x {height}, {string.Join(' ', numbers)}");
        }
    }

    [Fact]
    public void Sets_are_joined_cut_and_compared_as_bitmaps_are()
    {
        for (var i = 0; i < Rounds / 3; i++)
        {
            var random = new Random(i);
            var (width, height) = (random.Next(1, 40), random.Next(1, 40));
            var meter = new BudgetMeter(ScoringBudget.Unlimited);
            var (toggles, set) = (new ColumnToggles(), new RasterSet());
            set.Reset(width, height);
            var outlines = new[] { Outline(random, width, height), Outline(random, width, height) };
            foreach (var points in outlines)
            {
                PolygonRaster.AddOutline(toggles, points, width, height, ref meter);
                toggles.Flush(set, ref meter);
            }

            var (a, b) = (Bitmap.OfPolygon(outlines[0], width, height), Bitmap.OfPolygon(outlines[1], width, height));
            var result = new RasterSet();
            result.Reset(width, height);
            RasterOperations.Unite(result, set.BoundsOf(0), set.BoundsOf(1), ref meter);
            result.Complete(ref meter);
            RasterOperations.Subtract(result, set.BoundsOf(0), set.BoundsOf(1), ref meter);
            result.Complete(ref meter);
            AssertSame(a.With(b), result, 0, $"{i}: union");
            AssertSame(a.Without(b), result, 1, $"{i}: difference");
            Assert.Equal(a.Common(b), RasterOperations.Common(set.BoundsOf(0), set.BoundsOf(1), ref meter));
            Assert.Equal(a.Iou(b), RasterOperations.Iou(set, 0, set, 1, ref meter));
        }
    }

    /// <summary>Run lengths and box of a mask with random pixels, zero runs among them.</summary>
    internal static double[] Mask(Random random, int left, int top, int width, int height)
    {
        var (runs, rest) = (new List<double>(), width * height);
        while (rest > 0)
        {
            var run = Math.Min(rest, random.Next(0, 9));
            runs.Add(run);
            rest -= run;
        }

        return [.. runs, left, top, left + width - 1, top + height - 1];
    }

    private static double[] Outline(Random random, int width, int height)
    {
        var points = new double[2 * random.Next(3, 12)];
        var (kind, reach) = (random.Next(4), random.Next(3) switch { 0 => 0, 1 => 10, _ => 200 });
        for (var k = 0; k < points.Length; k++)
        {
            var at = (random.NextDouble() * ((k % 2 == 0 ? width : height) + (2 * reach))) - reach;
            points[k] = kind switch { 0 => Math.Round(at), 1 => Math.Round(at * 10) / 10, 2 => Math.Round(at * 2) / 2, _ => Math.Round(at * 100) / 100 };
            if (random.Next(8) == 0 && k > 1) points[k] = points[k - 2];
        }

        return points;
    }

    private static void AssertSame(Bitmap expected, RasterSet set, int raster, string what)
    {
        var pixels = new bool[expected.Pixels.Length];
        var bounds = set.BoundsOf(raster);
        for (var i = 0; i < bounds.Length; i += 2) Array.Fill(pixels, true, bounds[i], bounds[i + 1] - bounds[i]);
        Assert.True(expected.Pixels.AsSpan().SequenceEqual(pixels), what);
        Assert.Equal(expected.Area, set[raster].Area);
    }
}
