using System.Globalization;
using System.Text;
using Feedback.Scoring.Tests.Properties;
using Xunit.Abstractions;

namespace Feedback.Scoring.Tests.Reference;

/// <summary>The engine against the letter of the specification, on wild scenes: <c>FEEDBACK_SCENES</c> sets how many.</summary>
public sealed class PlainScorerTests(ITestOutputHelper output)
{
    private const int Width = 64;
    private const int Height = 48;
    private static readonly string[] Types = ["rectangle", "ellipse", "polygon", "mask"];

    [Fact]
    public void Counts_and_conflicts_are_those_of_the_specification()
    {
        var (seed, count) = (LongRun.Seed, LongRun.Count("FEEDBACK_SCENES", 600));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {count} scenes"));
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var random = new Random(unchecked((seed * 31) + i));
            var truth = Enumerable.Range(0, random.Next(1, 9)).Select(_ => Shape(random)).ToList();
            var annotations = truth.Where(_ => random.Next(6) > 0).Select(shape => Alter(random, shape)).Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Shape(random))).ToList();
            var settings = SettingsOf(random);
            var expected = new PlainScorer(settings, Width, Height).Score(truth, annotations);
            var actual = Score(truth, annotations, settings);
            Assert.True(
                expected with { MeanIou = 0 } == actual with { MeanIou = 0 } && Math.Abs(expected.MeanIou - actual.MeanIou) < 1e-9,
                string.Create(CultureInfo.InvariantCulture, $"seed {seed}, scene {i}: {actual} instead of {expected}; {settings}\n{Encoding.UTF8.GetString(RandomJob.Write(truth))}\n{Encoding.UTF8.GetString(RandomJob.Write(annotations))}"));
        });
    }

    private static PlainResult Score(List<RandomShape> truth, List<RandomShape> annotations, QualitySettings settings)
    {
        var prepared = PreparedGroundTruth.Prepare(Parse(truth), RandomJob.Labels, new TruthLayout([new FrameInfo(0, Width, Height)], [], [0], []), settings);
        var summary = Scorer.Score(prepared, Parse(annotations), RandomJob.Job, settings, ScoringBudget.Unlimited).Summary;
        return new PlainResult(
            summary.ValidCount, Of("mismatching_label"), Of("missing_annotation"), Of("extra_annotation"), Of("covered_annotation"), Of("mismatching_groups"), Of("low_overlap"), summary.MeanIou);

        int Of(string type) => summary.ConflictsByType.FirstOrDefault(entry => entry.Key == type).Value;
    }

    private static AnnotationDocument Parse(List<RandomShape> shapes)
        => AnnotationDocument.TryParse(RandomJob.Write(shapes), RandomJob.Labels, new DocumentLimits(), out var document, out var error) ? document : throw new InvalidOperationException(error.Message);

    /// <summary>Places on a lattice, so that similarities are often equal, and thresholds often met exactly.</summary>
    private static RandomShape Shape(Random random)
    {
        var type = Types[random.Next(Types.Length)];
        var step = random.Next(3) switch { 0 => 8, 1 => 4, _ => 1 };
        var (x, y, w, h) = (random.Next(-2, 60 / step) * step, random.Next(-2, 44 / step) * step, random.Next(0, 24 / step) * step, random.Next(0, 24 / step) * step);
        double[] points = type switch
        {
            "rectangle" => [x, y, x + w, y + h],
            "ellipse" => [x + w, y + h, x + (2 * w), y],
            "mask" => RasterTests.Mask(random, Math.Max(0, x), Math.Max(0, y), w + 1, h + 1),
            _ => [.. Enumerable.Range(0, 2 * random.Next(3, 7)).Select(k => (k % 2 == 0 ? x : y) + (random.Next(0, 25) / 2.0))],
        };
        return new RandomShape(type, 1 + random.Next(3), points, type is "rectangle" or "ellipse" && random.Next(2) == 0 ? random.Next(4) * 30 : 0, random.Next(3), random.Next(3));
    }

    private static RandomShape Alter(Random random, RandomShape shape)
    {
        var moved = random.Next(2) == 0 ? shape : shape.Moved(random, random.Next(4));
        if (random.Next(5) == 0) moved = moved with { Label = 1 + random.Next(3) };
        if (random.Next(5) == 0) moved = moved with { Group = random.Next(3) };
        if (random.Next(5) == 0) moved = moved with { ZOrder = random.Next(3) };
        return moved;
    }

    private static QualitySettings SettingsOf(Random random) => new()
    {
        IouThreshold = random.Next(4) switch { 0 => 0, 1 => 0.4, 2 => 0.5, _ => random.Next(11) / 10.0 },
        LowOverlapThreshold = random.Next(11) / 10.0,
        PanopticComparison = random.Next(2) == 0,
        GroupMatchThreshold = random.Next(3) switch { 0 => 0.5, 1 => 1.0 / 3, _ => random.Next(11) / 10.0 },
        ObjectVisibilityThreshold = random.Next(4) switch { 0 => 0.05, 1 => 0, 2 => 1, _ => random.NextDouble() },
    };
}
