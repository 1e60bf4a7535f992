namespace Feedback.Actors.Tests;

/// <summary>Requirements rows 17 to 19: agree, disagree, dismiss, and when each may be said.</summary>
public sealed class AnswerTests
{
    private static async Task Refused(JobBench bench, AnswerKind kind, string id, AnnotatorResponse response, string person = JobBench.Ann)
    {
        var before = bench.State;
        var result = await bench.Answer(id, response, person);
        Assert.Equal((kind, null), (result.Kind, result.Verdict));
        Assert.Same(before, bench.State);
    }

    [Theory]
    [InlineData(AnnotatorResponse.Agree)]
    [InlineData(AnnotatorResponse.Disagree)]
    [InlineData(AnnotatorResponse.Dismiss)]
    public async Task An_answer_is_given_back_with_its_time_and_words(AnnotatorResponse response)
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        var result = await bench.Answer("1-1", response);
        Assert.Equal(AnswerKind.Accepted, result.Kind);
        Assert.Equal(new Answer(response, "because", bench.Clock.GetUtcNow()), result.Verdict!.Answer);
    }

    [Theory]
    [InlineData(AnnotatorResponse.Agree)]
    [InlineData(AnnotatorResponse.Dismiss)]
    public async Task An_answer_outlives_its_assignment_even_if_the_process_dies_before_the_attempt_has_its_copy(AnnotatorResponse response)
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        await bench.Answer("1-1", response);
        await bench.Assign(JobBench.Bob);
        bench.Restart();
        Assert.Equal(response, bench.State.Answers["1-1"].Response);
        Assert.Empty(bench.State.Verdicts);
    }

    [Fact]
    public async Task Agreeing_completes_the_job_and_keeps_its_stage()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        await bench.Answer("1-1", AnnotatorResponse.Agree);
        Assert.Equal((JobStage.Annotation, JobProgress.Completed), (bench.State.Stage, bench.State.State));
        Assert.Equal(AnnotatorResponse.Agree, bench.State.Newest!.Answer!.Response);
        Assert.Equal(1, bench.State.Assignment.AttemptsUsed);
    }

    [Fact]
    public async Task Disagreeing_reopens_the_job_without_losing_work_or_an_attempt()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        await bench.Answer("1-1", AnnotatorResponse.Disagree);
        Assert.Equal((JobStage.Annotation, JobProgress.InProgress), (bench.State.Stage, bench.State.State));
        Assert.Equal(("a", 1), (bench.State.AnnotationsDigest, bench.State.Assignment.AttemptsUsed));
        Assert.Equal("1-2", (await bench.Judge("b")).Id);
    }

    [Fact]
    public async Task An_accepted_job_can_be_annotated_again_while_attempts_are_left()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a", valid: 9);
        await bench.Answer("1-1", AnnotatorResponse.Disagree);
        Assert.Equal((JobStage.Annotation, JobProgress.InProgress), (bench.State.Stage, bench.State.State));
    }

    [Fact]
    public async Task Dismissing_gives_the_job_up_for_another()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        await bench.Answer("1-1", AnnotatorResponse.Dismiss);
        Assert.Equal(new Assignment(2, null, bench.Clock.GetUtcNow(), 0), bench.State.Assignment);
        Assert.Equal((JobStage.Annotation, JobProgress.New), (bench.State.Stage, bench.State.State));
        Assert.Equal("a", bench.State.AnnotationsDigest);
        await Refused(bench, AnswerKind.NotAssignee, "1-1", AnnotatorResponse.Agree);
    }

    [Fact]
    public async Task After_a_final_rejection_only_disagreement_is_refused()
    {
        foreach (var response in new[] { AnnotatorResponse.Agree, AnnotatorResponse.Dismiss })
        {
            var bench = await JobBench.Start();
            bench.Limit(1);
            await bench.Judge("a");
            await Refused(bench, AnswerKind.Exhausted, "1-1", AnnotatorResponse.Disagree);
            Assert.Equal(AnswerKind.Accepted, (await bench.Answer("1-1", response)).Kind);
        }
    }

    [Fact]
    public async Task Where_the_task_takes_appeals_a_disagreement_with_a_final_rejection_is_kept_and_leaves_the_job_as_it_is()
    {
        var bench = await JobBench.Start();
        bench.Set("""{"max_validations_per_job": 1, "appeals": true}""");
        await bench.Judge("a");
        Assert.Equal(AnswerKind.Accepted, (await bench.Answer("1-1", AnnotatorResponse.Disagree)).Kind);
        Assert.Equal((JobStage.Annotation, JobProgress.Rejected), (bench.State.Stage, bench.State.State));
        Assert.Equal(AnnotatorResponse.Disagree, bench.State.Newest!.Answer!.Response);
        Assert.Equal(1, bench.State.Assignment.AttemptsUsed);
    }

    [Fact]
    public async Task Appeals_are_only_for_final_rejections()
    {
        var bench = await JobBench.Start();
        bench.Set("""{"max_validations_per_job": 1, "appeals": true}""");
        await bench.Judge("a", valid: 9);
        await Refused(bench, AnswerKind.Exhausted, "1-1", AnnotatorResponse.Disagree);
    }

    [Fact]
    public async Task A_raised_limit_allows_disagreement_after_a_final_rejection()
    {
        var bench = await JobBench.Start();
        bench.Limit(1);
        await bench.Judge("a");
        bench.Limit(2);
        Assert.Equal(AnswerKind.Accepted, (await bench.Answer("1-1", AnnotatorResponse.Disagree)).Kind);
    }

    [Fact]
    public async Task An_accepted_job_cannot_be_given_up()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a", valid: 7);
        await Refused(bench, AnswerKind.AlreadyAccepted, "1-1", AnnotatorResponse.Dismiss);
        Assert.Equal(AnswerKind.Accepted, (await bench.Answer("1-1", AnnotatorResponse.Agree)).Kind);
        Assert.Equal(JobStage.Acceptance, bench.State.Stage);
    }

    [Fact]
    public async Task A_verdict_is_answered_once()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        await bench.Answer("1-1", AnnotatorResponse.Disagree);
        bench.Restart();
        await Refused(bench, AnswerKind.AlreadyAnswered, "1-1", AnnotatorResponse.Disagree);
        await Refused(bench, AnswerKind.AlreadyAnswered, "1-1", AnnotatorResponse.Agree);
    }

    [Theory]
    [InlineData(AnnotatorResponse.Agree)]
    [InlineData(AnnotatorResponse.Disagree)]
    [InlineData(AnnotatorResponse.Dismiss)]
    public async Task A_call_that_is_repeated_because_its_answer_was_lost_is_accepted_again_and_changes_nothing(AnnotatorResponse response)
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        var call = new AnswerRequest("1-1", JobBench.Ann, response, "because", 3, bench.Clock.GetUtcNow());
        Assert.Equal(AnswerKind.Accepted, (await bench.Job.Answer(call)).Kind);
        bench.Restart();
        await Again();
        await bench.Assign(JobBench.Bob);
        await Again();

        async Task Again()
        {
            var before = bench.State;
            Assert.Equal(AnswerKind.Accepted, (await bench.Job.Answer(call)).Kind);
            Assert.NotEqual(AnswerKind.Accepted, (await bench.Job.Answer(call with { At = call.At!.Value.AddTicks(1) })).Kind);
            Assert.NotEqual(AnswerKind.Accepted, (await bench.Job.Answer(call with { Comment = "for another reason" })).Kind);
            Assert.Same(before, bench.State);
        }
    }

    [Fact]
    public async Task Only_the_newest_verdict_can_be_answered()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        await bench.Judge("b");
        await Refused(bench, AnswerKind.NotNewest, "1-1", AnnotatorResponse.Agree);
        Assert.Equal(AnswerKind.Accepted, (await bench.Answer("1-2", AnnotatorResponse.Agree)).Kind);
    }

    [Fact]
    public async Task Only_the_assignee_can_answer_and_only_verdicts_of_the_present_assignment()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        await Refused(bench, AnswerKind.NotAssignee, "1-1", AnnotatorResponse.Agree, JobBench.Bob);
        await bench.Assign(JobBench.Bob);
        await Refused(bench, AnswerKind.NotFound, "1-1", AnnotatorResponse.Agree, JobBench.Bob);
    }

    [Fact]
    public async Task A_run_of_staff_is_not_answered()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a", person: JobBench.Staff, exempt: true);
        await Refused(bench, AnswerKind.NotFound, "staff-1", AnnotatorResponse.Agree);
    }
}
