using Feedback.Actors;
using Feedback.Scoring;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Cluster.Tests;

/// <summary>Scoring on a silo.</summary>
public sealed class ScoringTests(SmallCluster cluster) : IClassFixture<SmallCluster>
{
    private IActors Actors => cluster.Actors;

    private IScoringPool Pool => cluster.Client.GetRequiredService<IScoringPool>();

    [ClusterFact]
    public async Task A_silo_reports_byte_for_byte_what_a_judge_here_reports()
    {
        var (request, submission) = await Given("same");
        var there = await Pool.Score(request, submission, CancellationToken.None);
        var catalog = new TaskCatalog(Actors);
        var judge = new Judge(Actors, catalog, new DocumentLimits(), 1 << 20, TimeProvider.System);
        var here = judge.Score((await judge.Prepare(request))!, submission.Document, request, TimeSpan.FromSeconds(10), CancellationToken.None);
        Assert.Null(there.Outcome.Cause);
        Assert.Equal((2, 4), (there.Outcome.Numerator, there.Outcome.Denominator)); // two of three match; the shifted one is missing and extra
        Assert.Equal(StateBytes.Write(here.Outcome), StateBytes.Write(there.Outcome));
        Assert.Equal(here.Report, there.Report);
    }

    [ClusterFact]
    public async Task The_policy_reaches_the_silo_and_its_interval_comes_back()
    {
        var (request, submission) = await Given("interval");
        var plain = await Pool.Score(request, submission, CancellationToken.None);
        var sure = await Pool.Score(request with { Policy = VerdictPolicy.Interval }, submission, CancellationToken.None);
        using var report = System.Text.Json.JsonDocument.Parse(Packed.Unpack(sure.Report));
        Assert.Null(plain.Outcome.Interval);
        Assert.Equal(ScoreStatistics.Of(report.RootElement, request.Settings.TargetMetric).Widest, sure.Outcome.Interval);
    }

    [ClusterFact]
    public async Task Without_a_budget_there_is_no_score()
    {
        var (request, submission) = await Given("late");
        var scored = await Pool.Score(request with { Budget = TimeSpan.Zero }, submission, CancellationToken.None);
        Assert.Equal(Unavailable.TimedOut, scored.Outcome.Cause);
        Assert.Empty(scored.Report);
    }

    [ClusterFact]
    public async Task Without_its_ground_truth_there_is_no_score()
    {
        var (request, submission) = await Given("gone");
        var scored = await Pool.Score(request with { TruthVersion = 9 }, submission, CancellationToken.None);
        Assert.Equal(Unavailable.NotConfigured, scored.Outcome.Cause);
    }

    [ClusterFact]
    public async Task Many_scorings_at_once_all_end()
    {
        var (request, submission) = await Given("many");
        var scored = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Pool.Score(request, submission, CancellationToken.None)));
        Assert.All(scored, one => Assert.Null(one.Outcome.Cause));
        Assert.Single(scored.Select(one => Convert.ToHexString(one.Report)).Distinct());
    }

    private Task<(ScoringRequest Request, Submission Submission)> Given(string task) => Samples.Scoring(Actors, task);
}
