namespace Feedback.Actors.Tests;

/// <summary>Requirements rows 29, 31, 32: one validation of an assignment at a time, and no charge without a verdict that was shown.</summary>
public sealed class TicketTests
{
    [Fact]
    public async Task A_second_validation_of_the_assignment_waits_for_the_first()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a");
        Assert.Equal(BeginKind.Busy, (await bench.Begin("b")).Kind);
        Assert.Equal(BeginKind.Busy, (await bench.Begin("a", again: true)).Kind);
        await bench.Commit(ticket);
        Assert.Equal(BeginKind.Known, (await bench.Begin("a")).Kind);
        Assert.Equal(2, (await bench.Granted("b")).Number);
    }

    [Fact]
    public async Task A_verdict_is_charged_once_however_often_it_is_committed()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a");
        for (var call = 0; call < 3; call++)
        {
            Assert.Equal(CommitResult.Committed, await bench.Commit(ticket));
            Assert.Equal((1, 1), (bench.State.Assignment.AttemptsUsed, bench.State.Verdicts.Length));
        }
    }

    [Fact]
    public async Task A_commit_whose_answer_was_lost_with_the_host_says_so_again_whatever_has_changed_since()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a");
        await bench.Commit(ticket);
        bench.Restart();
        bench.Limit(1);
        Assert.Equal(BeginKind.Exhausted, (await bench.Begin("a")).Kind);
        Assert.Equal(CommitResult.Committed, await bench.Commit(ticket));
        await bench.Assign(JobBench.Bob);
        Assert.Equal(CommitResult.Committed, await bench.Commit(ticket));
        Assert.Equal((0, 1), (bench.State.Assignment.AttemptsUsed, bench.State.History.Length));
    }

    [Fact]
    public async Task A_commit_that_was_taken_back_is_not_committed_again()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a");
        await bench.Commit(ticket);
        Assert.True(await bench.Job.Withdraw(ticket));
        Assert.Equal(CommitResult.Void, await bench.Commit(ticket));
        Assert.Equal(0, bench.State.Assignment.AttemptsUsed);
    }

    [Fact]
    public async Task A_withdrawn_ticket_is_void_and_its_number_is_given_again()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a");
        Assert.True(await bench.Job.Withdraw(ticket));
        Assert.False(await bench.Job.Withdraw(ticket));
        var next = await bench.Granted("b");
        Assert.Equal(CommitResult.Void, await bench.Commit(ticket));
        Assert.Equal((ticket.Number, true), (next.Number, next.Token > ticket.Token));
        Assert.Equal(CommitResult.Committed, await bench.Commit(next));
    }

    [Fact]
    public async Task A_ticket_is_void_from_its_deadline_on()
    {
        var bench = await JobBench.Start();
        var late = await bench.Granted("a");
        bench.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(CommitResult.Void, await bench.Commit(late));
        Assert.Equal(0, bench.State.Assignment.AttemptsUsed);

        var inTime = await bench.Granted("a");
        bench.Clock.Advance(TimeSpan.FromSeconds(20) - TimeSpan.FromTicks(1));
        Assert.Equal(BeginKind.Busy, (await bench.Begin("b")).Kind);
        Assert.Equal(CommitResult.Committed, await bench.Commit(inTime));
    }

    [Fact]
    public async Task A_late_commit_does_not_void_the_ticket_that_followed()
    {
        var bench = await JobBench.Start();
        var late = await bench.Granted("a");
        bench.Clock.Advance(TimeSpan.FromSeconds(21));
        var next = await bench.Granted("b");
        Assert.Equal(CommitResult.Void, await bench.Commit(late));
        Assert.Equal(CommitResult.Committed, await bench.Commit(next));
        Assert.Equal(["b"], bench.State.Verdicts.Select(verdict => verdict.AnnotationsDigest));
    }

    [Fact]
    public async Task A_ticket_is_lost_with_its_host()
    {
        var bench = await JobBench.Start();
        var lost = await bench.Granted("a");
        bench.Restart();
        var next = await bench.Granted("a");
        Assert.True(next.Token > lost.Token);
        Assert.Equal(CommitResult.Void, await bench.Commit(lost));
        Assert.Equal(CommitResult.Committed, await bench.Commit(next));
    }

    [Fact]
    public async Task A_commit_after_reassignment_is_refused()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a");
        await bench.Assign(JobBench.Bob);
        var before = bench.State;
        Assert.Equal(CommitResult.Reassigned, await bench.Commit(ticket));
        Assert.Same(before, bench.State);
    }

    [Fact]
    public async Task A_commit_after_the_job_went_away_and_came_back_is_refused()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a");
        await bench.Assign(JobBench.Bob);
        await bench.Assign(JobBench.Ann);
        Assert.Equal(CommitResult.Reassigned, await bench.Commit(ticket));
        Assert.Equal(0, bench.State.Assignment.AttemptsUsed);
    }

    [Fact]
    public async Task A_new_assignee_does_not_wait_for_the_former_ones_validation()
    {
        var bench = await JobBench.Start();
        await bench.Granted("a");
        await bench.Assign(JobBench.Bob);
        await bench.Granted("b", JobBench.Bob);
    }

    [Fact]
    public async Task A_commit_saves_the_judged_annotations_only_if_they_came_with_the_request()
    {
        var bench = await JobBench.Start();
        await bench.Job.SaveAnnotations("saved", JobBench.Ann);
        await bench.Judge("judged", saves: false);
        Assert.Equal("saved", bench.State.AnnotationsDigest);
        await bench.Judge("sent");
        Assert.Equal("sent", bench.State.AnnotationsDigest);
    }

    [Fact]
    public async Task Annotations_are_saved_only_for_the_assignee_that_is_named()
    {
        var bench = await JobBench.Start();
        Assert.False(await bench.Job.SaveAnnotations("a", JobBench.Bob));
        Assert.Null(bench.State.AnnotationsDigest);
        Assert.True(await bench.Job.SaveAnnotations("a", null));
        Assert.Equal("a", bench.State.AnnotationsDigest);
    }

    [Fact]
    public async Task A_job_stays_awake_while_a_ticket_is_in_flight()
    {
        var bench = await JobBench.Start();
        IActor actor = bench.Job;
        Assert.True(actor.CanRest);
        var ticket = await bench.Granted("a");
        Assert.False(actor.CanRest);
        await bench.Commit(ticket);
        Assert.True(actor.CanRest);
        await bench.Granted("b");
        bench.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.True(actor.CanRest);
    }
}
