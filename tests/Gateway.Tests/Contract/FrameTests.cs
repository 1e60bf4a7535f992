namespace Feedback.Gateway.Tests;

/// <summary>Requirements rows 6, 8 and 9: a job is judged on the validation frames inside it, for the person who has it.</summary>
public sealed class FrameTests(RunningGateway gateway) : IClassFixture<RunningGateway>
{
    [Fact]
    public async Task Only_validation_frames_inside_the_job_count()
    {
        var world = await World.Make(gateway.Platform, "inside");
        await Put(world, "inside-two", 0, 1);
        var verdict = (await gateway.Admin.Validate("inside-two", Drawing.Hitting(1))).Expect(200);
        Assert.Equal(0.5, (double)verdict["score"]!); // one of the two golden objects on its frames, not of all four
        Assert.Equal(0.25, (double)(await gateway.Admin.Validate(world.Job, Drawing.Hitting(1))).Expect(200)["score"]!);
    }

    [Fact]
    public async Task A_job_without_a_validation_frame_gets_no_feedback_never_a_rejection()
    {
        var world = await World.Make(gateway.Platform, "outside");
        await Put(world, "outside-none", World.ValidationFrames, World.Frames - 1);
        Assert.Equal("204\n\n\n", (await gateway.Person(World.Worker).Validate("outside-none", Drawing.Of(Drawing.Shape(World.FreeFrame, 1, 1)))).Seen);
        Assert.Equal("nothing_to_compare", (await gateway.ActingFor(World.Worker).Validate("outside-none")).Expect(204).Cause);
        Assert.Equal(0, await world.Used("outside-none"));
        Assert.Equal("in progress", (string)(await gateway.Platform.Get("/v1/jobs/outside-none")).Expect(200)["state"]!);
    }

    [Fact]
    public async Task A_job_that_nobody_has_is_judged_for_nobody_but_staff()
    {
        var world = await World.Make(gateway.Platform, "nobodys");
        await world.PutJob("nobodys-own", assignee: null);
        (await gateway.Person(World.Worker).Validate("nobodys-own", Drawing.Hitting(1))).ExpectProblem(404, "not_found");
        (await gateway.Platform.Validate("nobodys-own", Drawing.Hitting(1))).ExpectProblem(403, "not_assignee");
        Assert.Null((await gateway.Person(World.Boss, "staff").Validate("nobodys-own", Drawing.Hitting(1))).Expect(200)["attempt"]);
    }

    private async Task Put(World world, string job, int first, int last) => (await gateway.Platform.Put(
        $"/v1/jobs/{job}", new { task_id = world.Name, start_frame = first, stop_frame = last, assignee = World.Worker, stage = "annotation", state = "in progress" })).Expect(201);
}
