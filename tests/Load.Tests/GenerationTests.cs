using System.Collections.Immutable;
using System.Text.Json;
using Feedback.Load.Generation;
using Feedback.Scoring;

namespace Feedback.Load.Tests;

public sealed class GenerationTests
{
    private static readonly LabelSet Labels = ReadLabels();

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_one_others()
    {
        var (a, again, b) = (new JobKit(JobShape.Reference, 1), new JobKit(JobShape.Reference, 1), new JobKit(JobShape.Reference, 2));
        Assert.Equal(a.Truth, again.Truth);
        Assert.Equal(a.Work[5].ToArray(9), again.Work[5].ToArray(9));
        Assert.NotEqual(a.Truth, b.Truth);
    }

    [Fact]
    public void Every_number_makes_a_body_of_its_own_that_is_as_long_and_as_valid()
    {
        var work = new JobKit(JobShape.Small, 1).Work[0];
        var bodies = Enumerable.Range(0, 1000).Select(number => work.ToArray(number)).ToList();
        Assert.Single(bodies.Select(body => body.Length).Distinct());
        Assert.Equal(1000, bodies.Select(body => AnnotationDigest.Compute(Annotations(body))).Distinct().Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Careful_work_is_accepted_and_hasty_work_is_not(bool careful)
    {
        foreach (var shape in new[] { JobShape.Reference, JobShape.Expensive, JobShape.Medium })
        {
            var kit = new JobKit(shape, 20261121);
            for (var i = careful ? 0 : 1; i < kit.Work.Length; i += 2)
            {
                var accuracy = Score(shape, kit, Annotations(kit.Work[i].ToArray(i)));
                Assert.InRange(accuracy, careful ? 0.75 : 0.3, careful ? 0.98 : 0.68);
            }
        }
    }

    [Fact]
    public void Errors_come_at_the_rates_asked_for()
    {
        var scene = Drawing.Scene(JobShape.Expensive, 3);
        var none = new Feedback.Load.Generation.ErrorRates(0, 0, 0, 0, 0);
        Assert.Equal(scene.Select(drawn => drawn.Points.AsEnumerable()), Annotator.Annotate(scene, none, 4).Select(drawn => drawn.Points.AsEnumerable()));
        Near(0.2, scene.Length - Annotator.Annotate(scene, none with { Missed = 0.2 }, 4).Length, scene.Length);
        Near(0.1, Annotator.Annotate(scene, none with { Invented = 0.1 }, 4).Length - scene.Length, scene.Length);
        var mislabelled = Annotator.Annotate(scene, none with { Mislabelled = 0.15 }, 4);
        Near(0.15, scene.Zip(mislabelled).Count(pair => pair.First.Label != pair.Second.Label), scene.Length);
    }

    [Theory]
    [InlineData(10, 20, 10, 20)]
    [InlineData(10, 20, 11, 22)]
    [InlineData(100.4, 50.9, 163.2, 80)]
    public void The_runs_of_a_mask_fill_its_box_and_are_nearly_an_ellipse(double x1, double y1, double x2, double y2)
    {
        var points = MaskPoints.Ellipse(x1, y1, x2, y2);
        Assert.Equal([(int)x1, (int)y1, (int)x2, (int)y2], points[^4..]);
        var area = ((int)x2 - (int)x1 + 1) * ((int)y2 - (int)y1 + 1);
        Assert.Equal(area, points[..^4].Sum());
        Assert.InRange(points[..^4].Where((_, i) => i % 2 == 1).Sum() / (double)area, 0.6, 1);
    }

    private static void Near(double share, int count, int all) => Assert.InRange(count / (double)all, share - 0.04, share + 0.04);

    private static double Score(JobShape shape, JobKit kit, byte[] annotations)
    {
        var all = Enumerable.Range(0, shape.Frames).ToImmutableArray();
        var layout = new TruthLayout([.. all.Select(frame => new FrameInfo(frame, JobShape.Width, JobShape.Height))], [], shape.Validated, []);
        var truth = PreparedGroundTruth.Prepare(Parse(kit.Truth), Labels, layout, new QualitySettings());
        return Scorer.Score(truth, Parse(annotations), new JobLayout(all, []), new QualitySettings(), ScoringBudget.Unlimited).Score(TargetMetric.Accuracy);
    }

    private static byte[] Annotations(byte[] body) => JsonSerializer.SerializeToUtf8Bytes(JsonDocument.Parse(body).RootElement.GetProperty("annotations"));

    private static AnnotationDocument Parse(byte[] utf8) =>
        AnnotationDocument.TryParse(utf8, Labels, new DocumentLimits(), out var document, out var error) ? document : throw new InvalidOperationException(error.Message);

    private static LabelSet ReadLabels()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(JobShape.LabelObjects);
        return LabelSet.TryParse(json, out var labels, out var error) ? labels : throw new InvalidOperationException(error.Message);
    }
}
