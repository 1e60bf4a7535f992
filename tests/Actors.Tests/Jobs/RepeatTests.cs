namespace Feedback.Actors.Tests;

/// <summary>Requirements rows 30, 33, 34: the same work under the same basis gives the first answer; anything else is judged anew.</summary>
public sealed class RepeatTests
{
    private static async Task<Verdict> Known(JobBench bench, string digest, string person = JobBench.Ann, string? key = null, bool exempt = false)
    {
        var begun = await bench.Begin(digest, person, key, exempt: exempt);
        Assert.Equal(BeginKind.Known, begun.Kind);
        Assert.Null(begun.Ticket);
        return begun.Verdict!;
    }

    [Fact]
    public async Task The_same_content_gives_the_first_answer_free()
    {
        var bench = await JobBench.Start();
        var first = await bench.Judge("a");
        bench.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(first, await Known(bench, "a"));
        Assert.Equal(1, bench.State.Assignment.AttemptsUsed);
    }

    [Fact]
    public async Task An_older_content_of_the_assignment_is_known_too()
    {
        var bench = await JobBench.Start();
        var first = await bench.Judge("a");
        await bench.Judge("b");
        Assert.Equal(first.Id, (await Known(bench, "a")).Id);
    }

    [Fact]
    public async Task Known_content_is_answered_when_no_attempt_is_left()
    {
        var bench = await JobBench.Start();
        bench.Limit(1);
        var first = await bench.Judge("a");
        Assert.Equal(first.Id, (await Known(bench, "a")).Id);
    }

    [Fact]
    public async Task Known_content_is_answered_as_at_first_after_it_was_responded_to()
    {
        var bench = await JobBench.Start();
        var first = await bench.Judge("a");
        await bench.Answer("1-1", AnnotatorResponse.Agree);
        Assert.NotNull(bench.State.Newest!.Answer);
        Assert.Equal(first, await Known(bench, "a"));
    }

    [Theory]
    [InlineData("settings")]
    [InlineData("truth")]
    [InlineData("task")]
    [InlineData("layout")]
    public async Task The_same_content_under_another_basis_is_judged_anew(string changed)
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        switch (changed)
        {
            case "settings": bench.Set("""{"max_validations_per_job": 3, "iou_threshold": 0.5}"""); break;
            case "truth": bench.Truth++; break;
            case "task": bench.Revision++; break;
            default: await bench.Job.Put(JobBench.Definition() with { Frames = [0, 1] }); break;
        }

        Assert.Equal("1-2", (await bench.Judge("a")).Id);
        Assert.Equal("1-2", (await Known(bench, "a")).Id);
    }

    [Fact]
    public async Task Honeypots_are_part_of_the_layout_and_equal_ones_change_nothing()
    {
        var bench = await JobBench.Start();
        var shown = JobBench.Definition() with { Honeypots = [new Scoring.Honeypot(1, 100)] };
        await bench.Job.Put(shown);
        Assert.Equal(2, bench.State.Layout);
        await bench.Job.Put(shown with { Honeypots = [new Scoring.Honeypot(1, 100)], Frames = [0, 1, 2] });
        Assert.Equal(2, bench.State.Layout);
    }

    [Fact]
    public async Task Known_content_becomes_the_saved_content_again()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        await bench.Judge("b");
        await Known(bench, "a");
        Assert.Equal("a", bench.State.AnnotationsDigest);
    }

    [Fact]
    public async Task Going_back_to_content_that_was_accepted_accepts_the_job_again()
    {
        var bench = await JobBench.Start();
        await bench.Judge("good", valid: 9);
        await bench.Answer("1-1", AnnotatorResponse.Disagree);
        await bench.Judge("bad");
        Assert.Equal(JobProgress.Rejected, bench.State.State);
        await Known(bench, "good");
        Assert.Equal((JobStage.Acceptance, JobProgress.Completed), (bench.State.Stage, bench.State.State));
    }

    [Fact]
    public async Task An_old_key_does_not_accept_a_job_whose_content_was_rejected_under_new_settings()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a", valid: 8, key: "k");
        bench.Set("""{"max_validations_per_job": 3, "target_metric_threshold": 0.9}""");
        Assert.Equal(Outcome.Rejected, (await bench.Judge("a", valid: 8)).Outcome);
        Assert.Equal("1-1", (await Known(bench, "a", key: "k")).Id);
        Assert.Equal(JobProgress.Rejected, bench.State.State);
    }

    [Fact]
    public async Task A_repeat_of_a_rejection_leaves_the_job_as_it_is()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        await bench.Answer("1-1", AnnotatorResponse.Disagree);
        var writes = bench.Store.Writes;
        await Known(bench, "a");
        Assert.Equal((JobProgress.InProgress, writes), (bench.State.State, bench.Store.Writes));
    }

    [Fact]
    public async Task A_verdict_of_another_assignment_is_not_known()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        await bench.Assign(JobBench.Bob);
        Assert.Equal("2-1", (await bench.Judge("a", person: JobBench.Bob)).Id);
    }

    [Fact]
    public async Task A_run_of_staff_is_not_known_to_the_annotator_and_the_other_way_round()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a", person: JobBench.Staff, exempt: true);
        Assert.Equal("1-1", (await bench.Judge("a")).Id);
        await bench.Judge("b");
        Assert.Equal("staff-2", (await bench.Judge("b", person: JobBench.Staff, exempt: true)).Id);
        Assert.Equal("staff-2", (await Known(bench, "b", JobBench.Staff, exempt: true)).Id);
    }
}
