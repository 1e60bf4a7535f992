using System.Globalization;
using Xunit.Abstractions;

namespace Feedback.Scoring.Tests.Budget;

/// <summary>Estimates against the work that is paid for while scoring, which no clock changes.</summary>
public sealed class EstimateTests(ITestOutputHelper output)
{
    private const int Size = 400;

    public static TheoryData<string> Kinds => [.. HeavyJob.Sizes.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_estimate_grows_as_the_work_does(string kind)
    {
        var (small, large) = (Measure(HeavyJob.Sizes[kind](Size)), Measure(HeavyJob.Sizes[kind](4 * Size)));
        var (estimated, worked) = (large.Estimated / small.Estimated, large.Worked / small.Worked);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"estimated {small.Estimated:E1} operations, worked {small.Worked:E1} steps; four times as many: {estimated:F1} and {worked:F1} times as much"));
        Assert.InRange(estimated / worked, 0.5, 2);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_estimate_is_in_proportion_to_the_work(string kind)
    {
        var job = Measure(HeavyJob.Sizes[kind](2 * Size));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{job.Estimated / job.Worked:F1} operations for each step"));
        Assert.InRange(job.Estimated / job.Worked, 2, 60);
    }

    [Fact]
    public void Ground_truth_that_is_prepared_makes_the_estimate_smaller()
    {
        var job = HeavyJob.Sizes["polygons"](Size);
        var (prepared, annotations, layout) = Load(job);
        var cold = Scorer.Estimate(prepared, annotations, layout, job.Settings).Operations;
        Scorer.Score(prepared, annotations, layout, job.Settings, ScoringBudget.Unlimited);
        var warm = Scorer.Estimate(prepared, annotations, layout, job.Settings).Operations;
        Assert.InRange(warm / cold, 0.2, 0.9);
    }

    [Fact]
    public void A_track_counts_on_the_frames_where_it_is()
    {
        var frames = Enumerable.Range(0, 100).ToArray();
        string Track(int from) => $$"""{"id":{{from}},"frame":{{from}},"label_id":1,"shapes":[{"frame":{{from}},"type":"rectangle","points":[5,5,50,50]},{"frame":{{from + 1}},"outside":true,"type":"rectangle","points":[5,5,50,50]}]}""";
        string Shape(int frame) => $$"""{"id":{{frame}},"frame":{{frame}},"type":"rectangle","label_id":1,"points":[5,5,50,50]}""";
        var (tracks, shapes) = (Document("tracks", frames.Select(Track)), Document("shapes", frames.Select(Shape)));
        var ratio = Estimate(tracks) / Estimate(shapes);
        Assert.InRange(ratio, 0.8, 2);

        static byte[] Document(string list, IEnumerable<string> items) => System.Text.Encoding.UTF8.GetBytes($"{{\"{list}\":[{string.Join(',', items)}]}}");

        static double Estimate(byte[] document)
        {
            var job = new HeavyJob("""[{"id":1,"name":"a"}]"""u8.ToArray(), document, document, 100, 100, 100, new QualitySettings());
            var (prepared, annotations, layout) = Load(job);
            return Scorer.Estimate(prepared, annotations, layout, job.Settings).Operations;
        }
    }

    private static (double Estimated, double Worked) Measure(HeavyJob job)
    {
        var (prepared, annotations, layout) = Load(job);
        var estimated = Scorer.Estimate(prepared, annotations, layout, job.Settings).Operations;
        var budget = new ScoringBudget(Timeout.InfiniteTimeSpan, TimeProvider.System);
        Scorer.Score(prepared, annotations, layout, job.Settings, budget);
        return (estimated, budget.Steps);
    }

    private static (PreparedGroundTruth Truth, AnnotationDocument Annotations, JobLayout Job) Load(HeavyJob job)
    {
        Assert.True(LabelSet.TryParse(job.Labels, out var labels, out _));
        Assert.True(AnnotationDocument.TryParse(job.Truth, labels, new DocumentLimits(), out var truth, out _));
        Assert.True(AnnotationDocument.TryParse(job.Annotations, labels, new DocumentLimits(), out var annotations, out _));
        var frames = Enumerable.Range(0, job.Frames).ToArray();
        var layout = new TruthLayout([.. frames.Select(frame => new FrameInfo(frame, job.Width, job.Height))], [], [.. frames], []);
        return (PreparedGroundTruth.Prepare(truth, labels, layout, job.Settings), annotations, new JobLayout([.. frames], []));
    }
}
