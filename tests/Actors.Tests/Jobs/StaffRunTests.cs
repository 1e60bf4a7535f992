namespace Feedback.Actors.Tests;

/// <summary>Requirements rows 7, 27, 28: who may read the ground truth uses up nothing and moves nothing.</summary>
public sealed class StaffRunTests
{
    [Fact]
    public async Task A_run_of_staff_leaves_stage_state_and_assignment_as_they_are()
    {
        var bench = await JobBench.Start();
        var before = bench.State;
        var good = await bench.Judge("a", valid: 9, person: JobBench.Staff, exempt: true);
        var bad = await bench.Judge("b", valid: 1, person: JobBench.Staff, exempt: true);
        Assert.Equal((Outcome.Accepted, Outcome.Rejected), (good.Outcome, bad.Outcome));
        Assert.Equal((before.Stage, before.State, before.Assignment), (bench.State.Stage, bench.State.State, bench.State.Assignment));
        Assert.Empty(bench.State.Verdicts);
        Assert.Equal(["staff-1", "staff-2"], bench.State.History.AsEnumerable());
    }

    [Fact]
    public async Task A_run_of_staff_is_never_final_and_counts_no_attempts()
    {
        var bench = await JobBench.Start();
        bench.Limit(1);
        for (var i = 1; i <= 3; i++)
        {
            var verdict = await bench.Judge($"a{i}", person: JobBench.Staff, exempt: true);
            Assert.Equal((Outcome.Rejected, null, true), (verdict.Outcome, verdict.AttemptsRemaining, verdict.Exempt));
            Assert.Equal(("sue", "ann"), (verdict.By, verdict.Assignee));
        }
    }

    [Fact]
    public async Task Staff_is_judged_on_a_job_whose_assignee_has_no_attempt_left_or_that_has_no_assignee()
    {
        var bench = await JobBench.Start();
        bench.Limit(1);
        await bench.Judge("a");
        Assert.Equal("staff-1", (await bench.Judge("b", person: JobBench.Staff, exempt: true)).Id);
        await bench.Assign(null);
        Assert.Null((await bench.Judge("c", person: JobBench.Staff, exempt: true)).Assignee);
    }

    [Fact]
    public async Task Staff_and_annotator_do_not_wait_for_each_other()
    {
        var bench = await JobBench.Start();
        var mine = await bench.Granted("a");
        var first = await bench.Granted("a", JobBench.Staff, exempt: true);
        var second = await bench.Granted("b", JobBench.Staff, exempt: true);
        Assert.Equal((1, 2), (first.Number, second.Number));
        Assert.Equal(CommitResult.Committed, await bench.Commit(second));
        Assert.Equal(CommitResult.Committed, await bench.Commit(mine));
        Assert.Equal(CommitResult.Committed, await bench.Commit(first));
        Assert.Equal(["staff-2", "1-1", "staff-1"], bench.State.History.AsEnumerable());
        Assert.Equal("staff-3", (await bench.Judge("c", person: JobBench.Staff, exempt: true)).Id);
    }

    [Fact]
    public async Task A_run_of_staff_survives_a_reassignment_in_between()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a", JobBench.Staff, exempt: true);
        await bench.Assign(JobBench.Bob);
        Assert.Equal(CommitResult.Committed, await bench.Commit(ticket));
    }

    [Fact]
    public async Task Numbers_of_staff_runs_go_on_after_a_restart_and_after_old_runs_left_the_job()
    {
        var bench = await JobBench.Start();
        for (var i = 1; i <= JobRules.StaffRunsKept + 1; i++) await bench.Judge($"a{i}", person: JobBench.Staff, exempt: true);
        Assert.Equal((JobRules.StaffRunsKept, "staff-2"), (bench.State.StaffRuns.Length, bench.State.StaffRuns[0].Id));
        bench.Restart();
        Assert.Equal($"staff-{JobRules.StaffRunsKept + 2}", (await bench.Judge("b", person: JobBench.Staff, exempt: true)).Id);
        Assert.Equal(JobRules.StaffRunsKept + 2, bench.State.History.Length);
    }
}
