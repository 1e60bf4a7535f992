namespace Feedback.Cvat.Tests;

/// <summary>Webhooks: what starts a validation, and what does not.</summary>
[Collection(Stage.Name)]
public sealed class HookTests(Stage stage)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_finished_job_is_judged_whichever_generation_tells_of_it(bool tellsBefore)
    {
        var server = stage.Next();
        await server.Finish(57, tellsBefore);
        await server.Used(57, 1);
        Assert.Equal(1, await server.Handled("finished"));
    }

    [Fact]
    public async Task The_recorded_deliveries_mean_what_they_are_recorded_for()
    {
        var server = stage.Next();
        server.World.ChangeJob(57, job => job["state"] = "completed");
        (await server.Hook(Recording.Webhook("ping"))).Expect(200);
        foreach (var ignored in new[] { "create-issue", "update-job.consensus-replica", "update-job.annotations-saved", "update-job.ground-truth-ready" })
            (await server.Hook(Recording.Webhook(ignored))).Expect(202);
        await server.Handled("noted", 3);
        Assert.Equal(0, await server.Used(57));
        (await server.Hook(Recording.Webhook("update-job.finished"))).Expect(202);
        await server.Used(57, 1);
        foreach (var after in new[] { "update-job.finished", "update-job.finished.redelivered", "update-job.reopened-by-service", "update-job.stage-accepted" })
            (await server.Hook(Recording.Webhook(after))).Expect(202);
        await server.Handled("echo", 1);
        await server.Handled("repeated", 2);
        await server.Handled("noted", 4);
        Assert.Equal((1, 1), (await server.Used(57), await server.Handled("finished")));
    }

    [Fact]
    public async Task The_same_event_sent_again_or_from_the_log_is_judged_once()
    {
        var server = stage.Next();
        var body = await server.Finish(57);
        await server.Used(57, 1);
        var again = Deliveries.Redelivered(body);
        Assert.NotEqual(CvatSignature.Sign(body, Recording.Secret), CvatSignature.Sign(again, Recording.Secret));
        (await server.Hook(body)).Expect(202);
        (await server.Hook(again)).Expect(202);
        await server.Handled("repeated", 2);
        Assert.Equal((1, 1), (await server.Used(57), await server.Handled("finished")));
    }

    [Fact]
    public async Task An_event_that_was_overtaken_changes_nothing()
    {
        var server = stage.Next();
        var early = Deliveries.Update(server.World.ChangeJob(57, job => job["state"] = "in progress"), 7, null);
        await server.Finish(57, tellsBefore: false);
        await server.Used(57, 1);
        (await server.Hook(early)).Expect(202);
        await server.Handled("outdated", 1);
        (await server.Hook(Deliveries.Update(server.World.ChangeJob(57, _ => { }), 7, null))).Expect(202); // a save after the finish: still completed
        await server.Handled("noted", 1);
        Assert.Equal(1, await server.Handled("finished"));
    }

    [Fact]
    public async Task A_finish_that_is_not_true_any_more_is_judged_by_how_the_job_is_now()
    {
        var server = stage.Next();
        var finished = Deliveries.Update(server.World.ChangeJob(57, job => job["state"] = "completed"), 7, null);
        server.World.ChangeJob(57, job => (job["stage"], job["state"]) = ("acceptance", "completed"));
        (await server.Hook(finished)).Expect(202);
        await server.Handled("finished", 1);
        await Until.True(async () => await stage.Metric("feedback_validations_total{result=\"not_regular\"}") > 0, "it is not judged");
        Assert.Equal(0, await server.Used(57));
    }

    [Fact]
    public async Task A_job_that_was_opened_again_before_it_could_be_read_waits_for_its_next_finish()
    {
        var server = stage.Next();
        var finished = Deliveries.Update(server.World.ChangeJob(57, job => job["state"] = "completed"), 7, null);
        server.World.ChangeJob(57, job => job["state"] = "in progress");
        (await server.Hook(finished)).Expect(202);
        await server.Handled("finished", 1);
        await Until.True(async () => await stage.Metric("feedback_validations_total{result=\"reopened\"}") == 1, "it is left alone");
        Assert.Equal(0, await server.Used(57));
        await server.Finish(57);
        await server.Used(57, 1);
    }

    [Fact]
    public async Task A_later_finish_after_more_work_takes_the_next_attempt()
    {
        var server = stage.Next();
        await server.Finish(57, tellsBefore: false);
        await server.Used(57, 1);
        var saved = Deliveries.Update(server.World.ChangeJob(57, job => job["state"] = "in progress"), 7, null);
        (await server.Hook(saved)).Expect(202);
        server.World.SaveMore(57, 3);
        await server.Finish(57, tellsBefore: false);
        await server.Used(57, 2);
    }

    [Theory]
    [InlineData(8)] // somebody else
    [InlineData(7)] // the same person, after somebody else in between that no webhook told of
    public async Task A_new_assignment_begins_its_attempts_again(int next)
    {
        var server = stage.Next();
        await server.Finish(57);
        await server.Used(57, 1);
        server.World.Assign(57, 8);
        server.World.Assign(57, next);
        server.World.ChangeJob(57, job => job["state"] = "in progress");
        server.World.SaveMore(57, 4);
        await server.Finish(57, sender: next);
        await server.Handled("finished", 2);
        await Until.True(async () => (int)(await server.Admin.Get($"/v1/jobs/{server.Id(57)}/validations")).Expect(200).Json["results"]!.AsArray().Count == 2, "two verdicts");
        var job = await server.Job(57);
        Assert.Equal((server.Id(next), 1), ((string)job!["assignment"]!["assignee"]!, (int)job["assignment"]!["attempts_used"]!));
    }

    [Fact]
    public async Task A_finish_by_staff_costs_the_annotator_nothing()
    {
        var server = stage.Next();
        await server.Finish(57, sender: 3);
        await Until.True(async () => await server.Admin.Get($"/v1/jobs/{server.Id(57)}/validations/staff-1") is { Status: 200 }, "a run of staff");
        Assert.Equal(0, await server.Used(57));
    }

    [Fact]
    public async Task A_job_of_nobody_finished_by_nobody_costs_nothing()
    {
        var server = stage.Next();
        server.World.Assign(57, null);
        await server.Finish(57, sender: null);
        await Until.True(async () => await stage.Metric("feedback_validations_total{result=\"unassigned\"}") == 1, "it is not judged");
        Assert.Equal(0, await server.Used(57));
    }

    [Fact]
    public async Task Both_triggers_of_one_finish_cost_one_attempt()
    {
        var server = stage.Next();
        server.World.ChangeJob(57, job => job["state"] = "in progress");
        var shown = await server.Validate("worker2", 57);
        await server.Finish(57);
        await server.Handled("finished", 1);
        await server.Finish(57); // and once more, from a page that was left open
        var again = await server.Validate("worker2", 57);
        Assert.Equal(("rejected", 1, 2), ((string)shown["status"]!, (int)shown["attempt_number"]!, (int)shown["attempts_remaining"]!));
        Assert.Equal(shown.ToJsonString(), again.ToJsonString());
        Assert.Equal(1, await server.Used(57));
    }

    [Fact]
    public async Task Both_triggers_at_the_same_moment_cost_one_attempt()
    {
        var server = stage.Next();
        var asked = server.Validate("worker2", 57);
        var told = server.Finish(57);
        await Task.WhenAll(asked, told);
        await server.Handled("finished", 1);
        await server.Validate("worker2", 57);
        Assert.Equal(1, await server.Used(57));
    }

    [Fact]
    public async Task A_finish_while_the_server_does_not_answer_is_handled_when_it_is_sent_again()
    {
        var server = stage.Next();
        server.World.Add(new Fault("/api/jobs/57") { Status = 503, Times = 4 });
        var body = await server.Finish(57);
        await Until.True(async () => await stage.Metric("feedback_validations_total{result=\"platform_unavailable\"}") > 0, "the outage is counted");
        await server.Handled("finished", 1);
        (await server.Hook(Deliveries.Redelivered(body))).Expect(202);
        await server.Used(57, 1);
    }
}
