using Feedback.Cli.Cases;

namespace Feedback.Scoring.Tests.Conformance;

public sealed class ConformanceTests
{
    public static TheoryData<string> Themes => [.. ConformanceData.NamesIn("themes")];

    public static TheoryData<string> Servers => [.. ConformanceData.NamesIn("cvat-server")];

    public static TheoryData<string> Benches => [.. ConformanceData.NamesIn("bench")];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Theme_case_is_scored_as_CVAT_scores_it(string name) => AssertExpected(name, inOrder: true);

    [Theory]
    [MemberData(nameof(Servers))]
    public void Recorded_server_job_is_scored_as_CVAT_scores_it(string name) => AssertExpected(name, inOrder: !name.Contains("job_27", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Benches))]
    public void Bench_input_is_scored_as_CVAT_scores_it(string name) => AssertExpected(name, inOrder: true);

    [Fact]
    public void No_case_is_lost()
        => Assert.Equal((350, 7, 7), (ConformanceData.NamesIn("themes").Count(), ConformanceData.NamesIn("cvat-server").Count(), ConformanceData.NamesIn("bench").Count()));

    private static void AssertExpected(string name, bool inOrder)
    {
        var item = ConformanceData.Case(name);
        var output = CaseOutput.Write(item.Name, CaseRunner.Run(item, ScoringBudget.Unlimited), item.Settings);
        Assert.Empty(Comparison.Differences(output, item.Expected!.Value, inOrder));
    }
}
