using Feedback.Scoring;

namespace Feedback.Actors.Tests;

/// <summary>Policy <c>interval</c>: reject only what is surely below the requirement, mark what is not sure.</summary>
public sealed class VerdictPolicyTests
{
    private const double Required = 0.7;

    [Theory]
    [InlineData(0.2, 0.6, false, false)] // surely below
    [InlineData(0.2, 0.69999, false, false)]
    [InlineData(0.2, 0.7, true, true)] // the upper bound reaches what is required
    [InlineData(0.69999, 0.9, true, true)]
    [InlineData(0.7, 0.9, true, false)] // the lower bound does
    [InlineData(0.7, 0.7, true, false)]
    [InlineData(0.8, 1, true, false)] // surely above
    public void An_interval_below_rejects_one_above_accepts_and_one_across_is_for_review(double low, double high, bool accepted, bool review) =>
        Assert.Equal((accepted, review), PolicyRules.Apply(VerdictPolicy.Interval, new ScoringOutcome(null, 5, 10, [], new Interval(low, high)), Required));

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void The_threshold_decides_by_default_and_where_nothing_is_known(int valid, bool accepted)
    {
        var wide = new ScoringOutcome(null, valid, 10, [], new Interval(0, 1));
        Assert.Equal((accepted, false), PolicyRules.Apply(VerdictPolicy.Threshold, wide, Required));
        Assert.Equal((accepted, false), PolicyRules.Apply(VerdictPolicy.Interval, wide with { Interval = null }, Required));
    }

    [Fact]
    public void It_never_rejects_what_the_threshold_accepts_nor_spares_from_review_what_it_rejects()
    {
        for (var total = 1; total <= 80; total++)
        {
            for (var valid = 0; valid <= total; valid++)
            {
                var score = new ScoringOutcome(null, valid, total, [], Wilson.Of(valid, total));
                var (byThreshold, _) = PolicyRules.Apply(VerdictPolicy.Threshold, score, Required);
                var (accepted, review) = PolicyRules.Apply(VerdictPolicy.Interval, score, Required);
                Assert.True(accepted || !byThreshold, $"{valid}/{total} is rejected");
                Assert.True(review || accepted == byThreshold, $"{valid}/{total} is accepted without review");
            }
        }
    }

    [Fact]
    public async Task A_verdict_carries_policy_and_mark_and_an_attempt_is_charged_as_ever()
    {
        var bench = await JobBench.Start();
        bench.Set("""{"max_validations_per_job": 3, "verdict_policy": "interval"}""");
        var ticket = await bench.Granted("a");
        var verdict = Decide(bench, ticket, 5);
        Assert.Equal((Outcome.Accepted, true, VerdictPolicy.Interval, 2), (verdict.Outcome, verdict.Review, verdict.Policy, verdict.AttemptsRemaining));
        Assert.Equal(0.5, verdict.Score);
        Assert.Equal(CommitResult.Committed, await bench.Job.Commit(ticket, verdict));
        Assert.Equal((1, JobStage.Acceptance, true), (bench.State.Assignment.AttemptsUsed, bench.State.Stage, bench.State.Newest!.Review));
        var other = Decide(bench, await bench.Granted("b"), 1);
        Assert.Equal((Outcome.Rejected, false), (other.Outcome, other.Review));
    }

    [Fact]
    public async Task The_ladder_does_not_climb_by_a_score_that_is_not_shown()
    {
        var bench = await JobBench.Start();
        bench.Set("""{"max_validations_per_job": 3, "verdict_policy": "interval", "ladder": true}""");
        var ticket = await bench.Granted("a");
        Assert.Null(Decide(bench, ticket, 5).ShownHundredths);
        Assert.NotNull(Decide(bench, ticket, 1).ShownHundredths);
    }

    private static Verdict Decide(JobBench bench, Ticket ticket, int valid) => VerdictRules.Decide(
        ticket, bench.Settings, Disclosure.Score, new ScoringOutcome(null, valid, 10, [], Wilson.Of(valid, 10)), bench.Clock.GetUtcNow());
}
