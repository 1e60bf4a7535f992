using System.Globalization;
using System.Text;

namespace Feedback.Scoring.Tests.Reports;

public sealed class BudgetTests
{
    private static readonly LabelSet Labels = LabelSet.TryParse("""[{"id":1,"name":"a"}]"""u8, out var labels, out _) ? labels : throw new InvalidOperationException();

    [Fact]
    public void Budget_of_nothing_is_exceeded()
        => Assert.Throws<ScoringBudgetExceededException>(() => Score(Crowd(5), new ScoringBudget(TimeSpan.Zero, new SteppingTime())));

    [Fact]
    public void The_clock_is_looked_at_inside_long_frames()
    {
        // A crowd of equal rectangles is the worst for the assignment: all pairs can match, and all costs are equal.
        var time = new SteppingTime();
        Score(Crowd(400), new ScoringBudget(TimeSpan.FromDays(1), time));
        Assert.InRange(time.Looks, 5, 100_000);
    }

    [Fact]
    public void Cancellation_ends_a_scoring()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Score(Crowd(5), new ScoringBudget(Timeout.InfiniteTimeSpan, TimeProvider.System, source.Token)));
    }

    [Fact]
    public void Larger_jobs_are_expected_to_take_longer()
    {
        var costs = new[] { 10, 100, 1000 }.Select(count => Estimate(Crowd(count)).Operations).ToArray();
        Assert.True(costs[0] * 5 < costs[1] && costs[1] * 5 < costs[2]);
    }

    [Fact]
    public void Calibration_sets_the_factor()
    {
        var before = ScoringSpeed.NanosecondsPerOperation;
        var factor = ScoringSpeed.Calibrate(TimeProvider.System);
        Assert.Equal(factor, ScoringSpeed.NanosecondsPerOperation);
        ScoringSpeed.NanosecondsPerOperation = before;
    }

    private static Report Score(AnnotationDocument crowd, ScoringBudget budget)
        => Scorer.Score(Prepare(crowd), crowd, new JobLayout([0], []), new QualitySettings(), budget);

    private static ScoringCost Estimate(AnnotationDocument crowd) => Scorer.Estimate(Prepare(crowd), crowd, new JobLayout([0], []), new QualitySettings());

    private static PreparedGroundTruth Prepare(AnnotationDocument crowd)
        => PreparedGroundTruth.Prepare(crowd, Labels, new TruthLayout([new FrameInfo(0, 100, 100)], [], [0], []), new QualitySettings());

    private static AnnotationDocument Crowd(int count)
    {
        var shapes = Enumerable.Range(1, count).Select(id => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":{id},\"type\":\"rectangle\",\"frame\":0,\"label_id\":1,\"points\":[5,5,50,50]}}"));
        Assert.True(AnnotationDocument.TryParse(Encoding.UTF8.GetBytes($"{{\"shapes\":[{string.Join(',', shapes)}]}}"), Labels, new DocumentLimits(), out var document, out _));
        return document;
    }

    /// <summary>Counts how often it is looked at, and is a millisecond later each time.</summary>
    private sealed class SteppingTime : TimeProvider
    {
        public int Looks { get; private set; }

        public override long GetTimestamp() => ++Looks;

        public override long TimestampFrequency => 1_000;
    }
}
