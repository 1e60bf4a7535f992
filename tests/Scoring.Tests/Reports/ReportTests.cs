using System.Collections.Immutable;
using System.Text.Json;
using Feedback.Cli.Cases;
using Feedback.Scoring.Tests.Conformance;

namespace Feedback.Scoring.Tests.Reports;

public sealed class ReportTests
{
    [Fact]
    public void Summary_survives_its_JSON()
    {
        foreach (var item in ConformanceData.All)
        {
            var summary = CaseRunner.Run(item, ScoringBudget.Unlimited).Summary;
            var json = Write(summary);
            Assert.Equal(json, Write(ReportSummary.Parse(JsonDocument.Parse(json).RootElement)));
        }
    }

    [Fact]
    public void Task_summary_is_the_sum_of_its_jobs()
    {
        var jobs = ConformanceData.NamesIn("cvat-server").Select(name => CaseRunner.Run(ConformanceData.Case(name), ScoringBudget.Unlimited).Summary).ToList();
        var task = ReportSummary.Sum(jobs);
        Assert.Equal(jobs.Sum(job => job.ValidCount), task.ValidCount);
        Assert.Equal(jobs.Sum(job => job.TotalCount), task.TotalCount);
        Assert.Equal(jobs.Sum(job => job.ConflictCount), task.ConflictCount);
        Assert.Equal(jobs.Sum(job => job.ConfusionMatrix.Cells.Sum()), task.ConfusionMatrix.Cells.Sum());
        Assert.Equal((task.ValidCount, task.TotalCount), task.Fraction(TargetMetric.Accuracy));
    }

    [Fact]
    public void Sum_of_nothing_is_empty() => Assert.Equal((0, 0, 0.0), (ReportSummary.Sum([]).TotalCount, ReportSummary.Sum([]).FrameCount, ReportSummary.Sum([]).Accuracy));

    [Fact]
    public void Job_without_compared_frames_is_not_comparable()
    {
        var name = ConformanceData.NamesIn("cvat-server").Single(key => key.Contains("job_31", StringComparison.Ordinal));
        Assert.False(CaseRunner.Run(ConformanceData.Case(name), ScoringBudget.Unlimited).IsComparable);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Empty_frames_are_comparable_only_when_they_count_as_annotated(bool emptyIsAnnotated, bool comparable)
    {
        Assert.True(LabelSet.TryParse("""[{"id":1,"name":"a"}]"""u8, out var labels, out _));
        Assert.True(AnnotationDocument.TryParse("{}"u8, labels, new DocumentLimits(), out var empty, out _));
        var settings = new QualitySettings { EmptyIsAnnotated = emptyIsAnnotated };
        var prepared = PreparedGroundTruth.Prepare(empty, labels, new TruthLayout([new FrameInfo(0, 10, 10)], [], [0], []), settings);
        Assert.Equal(comparable, Scorer.Score(prepared, empty, new JobLayout([0], []), settings, ScoringBudget.Unlimited).IsComparable);
    }

    [Fact]
    public void Hints_name_the_heaviest_three_with_pairs_first()
    {
        //                     a  b  c  unmatched
        int[] cells =
        [
            9, 2, 0, 3,
            2, 9, 0, 0,
            0, 3, 9, 2,
            4, 3, 0, 0,
        ];
        var matrix = new ConfusionMatrix(["a", "b", "c", "unmatched"], [.. cells]);
        Assert.Equal(["Confused classes: a and b", "Missing annotations: a", "Confused classes: b and c"], Hints.Of(matrix).ToArray());
        Assert.Empty(Hints.Of(matrix with { Cells = ImmutableArray.CreateRange(cells.Select(count => Math.Min(count, 1))) }));
    }

    private static string Write(ReportSummary summary)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) summary.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
