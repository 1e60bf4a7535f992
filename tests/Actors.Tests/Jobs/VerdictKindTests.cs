namespace Feedback.Actors.Tests;

/// <summary>Requirements rows 10 to 14, 20, 24: the three verdicts and what the job does after them.</summary>
public sealed class VerdictKindTests
{
    [Fact]
    public async Task A_score_at_the_threshold_is_accepted()
    {
        var bench = await JobBench.Start();
        Assert.Equal(Outcome.Accepted, (await bench.Judge("a", valid: 7)).Outcome);
    }

    [Fact]
    public async Task A_score_below_the_threshold_is_rejected_while_attempts_are_left()
    {
        var bench = await JobBench.Start();
        var verdict = await bench.Judge("a", valid: 6);
        Assert.Equal(Outcome.Rejected, verdict.Outcome);
        Assert.Equal((1, 2), (verdict.Number, verdict.AttemptsRemaining));
    }

    [Fact]
    public async Task Third_rejection_is_final()
    {
        var bench = await JobBench.Start();
        var outcomes = new[] { await bench.Judge("a"), await bench.Judge("b"), await bench.Judge("c") };
        Assert.Equal([Outcome.Rejected, Outcome.Rejected, Outcome.FinallyRejected], outcomes.Select(verdict => verdict.Outcome));
        Assert.Equal([2, 1, 0], outcomes.Select(verdict => verdict.AttemptsRemaining!.Value));
        Assert.Equal(["1-1", "1-2", "1-3"], outcomes.Select(verdict => verdict.Id));
    }

    [Fact]
    public async Task With_a_limit_of_one_the_first_rejection_is_final()
    {
        var bench = await JobBench.Start();
        bench.Limit(1);
        Assert.Equal(Outcome.FinallyRejected, (await bench.Judge("a")).Outcome);
    }

    [Fact]
    public async Task The_last_attempt_can_still_be_accepted()
    {
        var bench = await JobBench.Start();
        bench.Limit(1);
        var verdict = await bench.Judge("a", valid: 10);
        Assert.Equal((Outcome.Accepted, 0), (verdict.Outcome, verdict.AttemptsRemaining));
    }

    [Fact]
    public async Task An_accepted_job_is_completed_at_stage_acceptance()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a", valid: 7);
        Assert.Equal((JobStage.Acceptance, JobProgress.Completed), (bench.State.Stage, bench.State.State));
    }

    [Fact]
    public async Task A_rejected_job_keeps_its_stage_and_is_rejected()
    {
        var bench = await JobBench.Start();
        await bench.Job.Change(new JobChange(false, null, JobStage.Validation, JobProgress.Completed));
        await bench.Judge("a");
        Assert.Equal((JobStage.Validation, JobProgress.Rejected), (bench.State.Stage, bench.State.State));
    }

    [Fact]
    public async Task A_verdict_says_everything_it_was_made_with()
    {
        var bench = await JobBench.Start();
        bench.Set("""{"max_validations_per_job": 2, "target_metric": "recall", "target_metric_threshold": 0.9, "disclosure": "hints"}""");
        (bench.Truth, bench.Revision) = (4, 5);
        var verdict = await bench.Judge("a", valid: 3, person: JobBench.Ann);
        Assert.Equal(
            ("task-1", 1, 1, "ann", "ann", 3, 10, 0.9, Scoring.TargetMetric.Recall, Disclosure.Hints, "a", bench.Basis, bench.Settings.Version),
            (verdict.TaskId, verdict.Assignment, verdict.Number, verdict.Assignee, verdict.By, verdict.Numerator, verdict.Denominator, verdict.RequiredScore,
                verdict.Metric, verdict.Disclosure, verdict.AnnotationsDigest, verdict.Basis, verdict.SettingsVersion));
        Assert.Equal(["hint"], verdict.Hints.AsEnumerable());
        Assert.Equal(bench.Clock.GetUtcNow(), verdict.CreatedAt);
    }

    [Theory]
    [InlineData("verdict", 1, 0)]
    [InlineData("score", 1, 0)]
    [InlineData("hints", 1, 1)]
    [InlineData("hints", 9, 0)]
    public async Task Hints_come_only_with_a_rejection_under_disclosure_hints(string disclosure, int valid, int hints)
    {
        var bench = await JobBench.Start();
        bench.Set($$"""{"max_validations_per_job": 3, "disclosure": "{{disclosure}}"}""");
        Assert.Equal(hints, (await bench.Judge("a", valid)).Hints.Length);
    }
}
