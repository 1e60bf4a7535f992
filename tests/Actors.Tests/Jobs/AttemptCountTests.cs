namespace Feedback.Actors.Tests;

/// <summary>Requirements rows 21 to 26, 31, 35: attempts are counted in an assignment, under the limit in force.</summary>
public sealed class AttemptCountTests
{
    [Fact]
    public async Task New_content_after_the_last_attempt_is_refused()
    {
        var bench = await JobBench.Start();
        foreach (var digest in new[] { "a", "b", "c" }) await bench.Judge(digest);
        Assert.Equal(BeginKind.Exhausted, (await bench.Begin("d")).Kind);
        Assert.Equal(3, bench.State.Assignment.AttemptsUsed);
    }

    [Fact]
    public async Task A_begin_alone_charges_and_writes_nothing()
    {
        var bench = await JobBench.Start();
        var writes = bench.Store.Writes;
        await bench.Granted("a");
        Assert.Equal((writes, 0), (bench.Store.Writes, bench.State.Assignment.AttemptsUsed));
    }

    [Fact]
    public async Task A_new_assignee_begins_with_no_attempt_used()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        await bench.Assign(JobBench.Bob);
        Assert.Equal(new Assignment(2, "bob", bench.Clock.GetUtcNow(), 0), bench.State.Assignment);
        Assert.Empty(bench.State.Verdicts);
        Assert.Equal("2-1", (await bench.Judge("b", person: JobBench.Bob)).Id);
    }

    [Fact]
    public async Task Going_away_and_coming_back_gives_a_new_counter()
    {
        var bench = await JobBench.Start();
        bench.Limit(1);
        await bench.Judge("a");
        await bench.Assign(JobBench.Bob);
        await bench.Assign(JobBench.Ann);
        Assert.Equal((3, 0), (bench.State.Assignment.Number, bench.State.Assignment.AttemptsUsed));
        Assert.Equal("3-1", (await bench.Judge("a")).Id); // judged anew: the first verdict belongs to another assignment
        Assert.Equal(["1-1", "3-1"], bench.State.History.AsEnumerable());
    }

    [Fact]
    public async Task The_same_assignee_again_changes_nothing()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        var (before, writes) = (bench.State, bench.Store.Writes);
        bench.Clock.Advance(TimeSpan.FromHours(1));
        await bench.Assign(JobBench.Ann);
        Assert.Same(before, bench.State);
        Assert.Equal(writes, bench.Store.Writes);
    }

    [Fact]
    public async Task A_job_taken_from_its_assignee_belongs_to_nobody()
    {
        var bench = await JobBench.Start();
        await bench.Assign(null);
        Assert.Equal((2, null), (bench.State.Assignment.Number, bench.State.Assignment.Assignee));
        Assert.Equal(BeginKind.NotAssignee, (await bench.Begin("a")).Kind);
    }

    [Fact]
    public async Task Only_the_assignee_may_begin()
    {
        var bench = await JobBench.Start();
        Assert.Equal(BeginKind.NotAssignee, (await bench.Begin("a", JobBench.Bob)).Kind);
    }

    [Fact]
    public async Task Lowering_the_limit_below_the_attempts_used_ends_them_at_once()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        await bench.Judge("b");
        bench.Limit(2);
        Assert.Equal(BeginKind.Exhausted, (await bench.Begin("c")).Kind);
        bench.Limit(1);
        Assert.Equal(BeginKind.Exhausted, (await bench.Begin("c")).Kind);
    }

    [Fact]
    public async Task Raising_the_limit_gives_more_even_after_a_final_rejection()
    {
        var bench = await JobBench.Start();
        bench.Limit(1);
        Assert.Equal(Outcome.FinallyRejected, (await bench.Judge("a")).Outcome);
        bench.Limit(2);
        var verdict = await bench.Judge("b");
        Assert.Equal((2, 0, Outcome.FinallyRejected), (verdict.Number, verdict.AttemptsRemaining, verdict.Outcome));
    }

    [Fact]
    public async Task A_limit_lowered_during_a_validation_takes_hold_with_the_next()
    {
        var bench = await JobBench.Start();
        bench.Limit(2);
        var ticket = await bench.Granted("a");
        bench.Limit(1);
        Assert.Equal(CommitResult.Committed, await bench.Commit(ticket));
        Assert.Equal(1, bench.State.Newest!.AttemptsRemaining);
        Assert.Equal(BeginKind.Exhausted, (await bench.Begin("b")).Kind);
    }

    [Fact]
    public async Task Attempts_survive_a_restart()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        bench.Restart();
        Assert.Equal("1-2", (await bench.Judge("b")).Id);
        bench.Restart();
        Assert.Equal(["1-1", "1-2"], bench.State.Verdicts.Select(verdict => verdict.Id));
        Assert.Equal(1, (await bench.Judge("c")).Number - bench.State.Verdicts[1].Number);
    }

    [Fact]
    public async Task A_put_keeps_attempts_where_the_assignee_stays_and_drops_them_where_not()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        await bench.Job.Put(JobBench.Definition());
        Assert.Equal(1, bench.State.Assignment.AttemptsUsed);
        await bench.Job.Put(JobBench.Definition(JobBench.Bob));
        Assert.Equal((2, 0), (bench.State.Assignment.Number, bench.State.Assignment.AttemptsUsed));
        Assert.Equal(["1-1"], bench.State.History.AsEnumerable());
    }

    [Fact]
    public async Task A_put_into_another_task_is_refused()
    {
        var bench = await JobBench.Start();
        var put = await bench.Job.Put(JobBench.Definition() with { TaskId = "task-2" });
        Assert.Null(put.State);
        Assert.Equal("task-1", bench.State.TaskId);
    }

    [Fact]
    public async Task A_job_that_was_never_put_is_not_there()
    {
        var job = new Job(new InMemory<JobState>(), new TestClock());
        Assert.Null(await job.Get());
        Assert.Null(await job.Change(new JobChange(true, "ann", null, null)));
        Assert.False(await job.SaveAnnotations("a", null));
        Assert.Equal(AnswerKind.NotFound, (await job.Answer(new AnswerRequest("1-1", "ann", AnnotatorResponse.Agree, null, 3))).Kind);
    }
}
