using System.Buffers;
using System.Text.Json;
using Feedback.Cli.Cases;
using Feedback.Scoring.Tests.Conformance;

namespace Feedback.Scoring.Tests.Statistics;

public sealed class ScoreStatisticsTests
{
    private static readonly TargetMetric[] Metrics = [TargetMetric.Accuracy, TargetMetric.Precision, TargetMetric.Recall];

    [Fact]
    public void Frames_add_up_to_the_score_in_every_conformance_case()
    {
        foreach (var (item, report) in Reports())
        {
            foreach (var metric in Metrics)
            {
                var frames = Fractions(report, metric);
                var sums = (frames.Sum(frame => frame.Numerator), frames.Sum(frame => frame.Denominator));
                Assert.True(sums == report.Fraction(metric), $"{item.Name}: {metric} {sums} instead of {report.Fraction(metric)}");
            }
        }
    }

    [Fact]
    public void A_stored_report_says_the_same_as_a_fresh_one()
    {
        foreach (var (item, report) in Reports().Where((_, index) => index % 7 == 0))
        {
            var target = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(target)) report.WriteTo(writer);
            using var stored = JsonDocument.Parse(target.WrittenMemory);
            foreach (var metric in Metrics)
                Assert.True(ScoreStatistics.Of(report, metric) == ScoreStatistics.Of(stored.RootElement, metric), $"{item.Name}: {metric}");
        }
    }

    [Fact]
    public void What_is_no_report_is_said_to_be_none()
    {
        using var other = JsonDocument.Parse("""{"summary": {}}""");
        Assert.Throws<JsonException>(() => ScoreStatistics.Of(other.RootElement, TargetMetric.Accuracy));
    }

    [Fact]
    public void The_widest_interval_holds_both()
    {
        var (wilson, bootstrap) = (new Interval(0.2, 0.6), new Interval(0.3, 0.7));
        Assert.Equal(new Interval(0.2, 0.7), new ScoreStatistics(4, 10, wilson, bootstrap).Widest);
        Assert.Equal(wilson, new ScoreStatistics(1, 10, wilson, null).Widest);
        Assert.Null(new ScoreStatistics(3, 0, null, null).Widest);
    }

    private static System.Collections.Immutable.ImmutableArray<FrameFraction> Fractions(Report report, TargetMetric metric)
    {
        var meter = new BudgetMeter(ScoringBudget.Unlimited);
        return FrameFractions.Of(report, metric, ref meter);
    }

    private static IEnumerable<(ScoringCase Item, Report Report)> Reports() =>
        ConformanceData.NamesIn("themes").Concat(ConformanceData.NamesIn("cvat-server")).Select(ConformanceData.Case)
            .Select(item => (item, CaseRunner.Run(item, ScoringBudget.Unlimited)));
}
