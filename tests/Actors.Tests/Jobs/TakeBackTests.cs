namespace Feedback.Actors.Tests;

/// <summary>Requirement row 32: a commit that crosses its own withdrawal is taken back, unless somebody could have learned of it.</summary>
public sealed class TakeBackTests
{
    [Fact]
    public async Task A_withdrawal_after_a_commit_nobody_saw_takes_the_charge_back()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a");
        await bench.Commit(ticket);
        Assert.True(await bench.Job.Withdraw(ticket));
        Assert.Equal((0, 0, 0), (bench.State.Assignment.AttemptsUsed, bench.State.Verdicts.Length, bench.State.History.Length));
        Assert.Equal((JobStage.Annotation, JobProgress.InProgress), (bench.State.Stage, bench.State.State));
        Assert.Equal("a", bench.State.AnnotationsDigest); // what was handed in stays saved
        bench.Restart();
        Assert.Equal("1-1", (await bench.Judge("b")).Id);
    }

    [Fact]
    public async Task What_was_judged_without_being_sent_is_not_saved_by_taking_back()
    {
        var bench = await JobBench.Start();
        await bench.Job.SaveAnnotations("saved", null);
        var ticket = await bench.Granted("judged", saves: false);
        await bench.Commit(ticket);
        await bench.Job.Withdraw(ticket);
        Assert.Equal("saved", bench.State.AnnotationsDigest);
    }

    [Fact]
    public async Task A_charge_is_taken_back_once()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a");
        await bench.Commit(ticket);
        await bench.Job.Withdraw(ticket);
        await bench.Judge("b");
        Assert.False(await bench.Job.Withdraw(ticket));
        Assert.Equal(1, bench.State.Assignment.AttemptsUsed);
    }

    [Theory]
    [InlineData("shown")]
    [InlineData("shown by a put that changed nothing")]
    [InlineData("shown by a change that changed nothing")]
    [InlineData("repeated")]
    [InlineData("answered")]
    [InlineData("saved over")]
    [InlineData("reassigned")]
    [InlineData("followed by another")]
    [InlineData("followed by a run of staff")]
    [InlineData("restarted")]
    public async Task A_verdict_stays_once_it_was(string what)
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a");
        await bench.Commit(ticket);
        switch (what)
        {
            case "shown": await bench.Job.Show(); break;
            case "shown by a put that changed nothing": await bench.Job.Put(JobBench.Definition() with { State = JobProgress.Rejected }); break;
            case "shown by a change that changed nothing": await bench.Assign(JobBench.Ann); break;
            case "repeated": await bench.Begin("a"); break;
            case "answered": await bench.Answer("1-1", AnnotatorResponse.Agree); break;
            case "saved over": await bench.Job.SaveAnnotations("b", null); break;
            case "reassigned": await bench.Assign(JobBench.Bob); break;
            case "followed by another": await bench.Judge("b"); break;
            case "followed by a run of staff": await bench.Judge("b", person: JobBench.Staff, exempt: true); break;
            default: bench.Restart(); break;
        }

        var before = bench.State;
        Assert.False(await bench.Job.Withdraw(ticket));
        Assert.Same(before, bench.State);
        Assert.Contains("1-1", bench.State.History);
    }

    [Fact]
    public async Task A_verdict_stays_once_another_validation_has_begun_on_top_of_it()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a");
        await bench.Commit(ticket);
        var next = await bench.Granted("b");
        Assert.False(await bench.Job.Withdraw(ticket));
        Assert.Equal(CommitResult.Committed, await bench.Commit(next));
        Assert.Equal(["1-1", "1-2"], bench.State.History.AsEnumerable());
    }

    [Fact]
    public async Task A_look_of_the_service_itself_does_not_keep_the_verdict()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a");
        await bench.Commit(ticket);
        Assert.Contains("1-1", (await bench.Job.Get())!.History); // as every request does before it knows what its caller may see
        Assert.True(await bench.Job.Withdraw(ticket));
    }

    [Fact]
    public async Task A_refused_begin_of_somebody_else_does_not_keep_the_verdict()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a");
        await bench.Commit(ticket);
        await bench.Begin("a", JobBench.Bob);
        Assert.True(await bench.Job.Withdraw(ticket));
    }

    [Fact]
    public async Task A_run_of_staff_nobody_waits_for_is_taken_back_too()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a", JobBench.Staff, exempt: true);
        await bench.Commit(ticket);
        Assert.True(await bench.Job.Withdraw(ticket));
        Assert.Empty(bench.State.StaffRuns);
    }
}
