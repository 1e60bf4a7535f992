namespace Feedback.Gateway.Tests;

/// <summary>Jobs and assignments.</summary>
[Collection(SharedGateway.Name)]
public sealed class JobTests(RunningGateway gateway)
{
    private readonly Client _platform = gateway.Platform;

    [Fact]
    public async Task Frames_are_given_by_list_or_by_first_and_last_and_not_by_both()
    {
        var world = await World.Make(_platform, "frames");
        Assert.Equal("2 3 4", Frames((await Put("frames-a", new { task_id = world.Name, start_frame = 2, stop_frame = 4 })).Expect(201)));
        Assert.Equal("1 5 7", Frames((await Put("frames-b", new { task_id = world.Name, frames = new[] { 7, 1, 5, 1 } })).Expect(201)));
        Assert.Equal(["start_frame", "stop_frame"], (await Put("frames-c", new { task_id = world.Name, frames = new[] { 1 }, start_frame = 1, stop_frame = 1 })).ExpectProblem(400, "invalid_request").Fields);
        Assert.Equal(["start_frame", "stop_frame"], (await Put("frames-c", new { task_id = world.Name })).ExpectProblem(400, "invalid_request").Fields);
        Assert.Equal(["stop_frame"], (await Put("frames-c", new { task_id = world.Name, start_frame = 4, stop_frame = 2 })).ExpectProblem(400, "invalid_request").Fields);
        Assert.Equal(["stop_frame"], (await Put("frames-c", new { task_id = world.Name, start_frame = 0, stop_frame = int.MaxValue })).ExpectProblem(400, "invalid_request").Fields);
        Assert.Equal(["frames[1]"], (await Put("frames-c", new { task_id = world.Name, frames = new[] { 1, 99 } })).ExpectProblem(400, "invalid_request").Fields);
        (await _platform.Get("/v1/jobs/frames-c")).Expect(404);
    }

    [Fact]
    public async Task Honeypots_are_shown_to_platform_and_staff_and_never_to_the_annotator()
    {
        var world = await World.Make(_platform, "pool");
        var body = new { task_id = world.Name, start_frame = 5, stop_frame = 9, assignee = World.Worker, honeypots = new[] { new { frame = 6, real_frame = 1 }, new { frame = 8, real_frame = 3 } } };
        Assert.Equal(2, (await Put("pool-a", body)).Expect(201)["honeypots"]!.AsArray().Count);
        foreach (var caller in new[] { _platform, gateway.Admin, gateway.Person(World.Boss) })
            Assert.Equal(2, (await caller.Get("/v1/jobs/pool-a")).Expect(200)["honeypots"]!.AsArray().Count);
        var seen = new List<Answer>();
        foreach (var caller in new[] { gateway.Person(World.Worker), gateway.ActingFor(World.Worker) })
        {
            seen.Add((await caller.Get("/v1/jobs/pool-a")).Expect(200));
            seen.Add((await caller.Validate("pool-a", Drawing.Of(Drawing.Shape(6, 500, 500)))).Expect(200, 204));
            seen.Add((await caller.Get("/v1/jobs/pool-a/validations")).Expect(200));
        }

        Assert.All(seen, answer => Assert.DoesNotContain("honeypot", answer.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(seen, answer => Assert.DoesNotContain("real_frame", answer.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Honeypots_must_be_frames_of_the_job_that_show_frames_of_the_task_each_once()
    {
        var world = await World.Make(_platform, "pots");
        object Body(params object[] honeypots) => new { task_id = world.Name, start_frame = 5, stop_frame = 9, honeypots };
        Assert.Equal(["honeypots[0].frame"], (await Put("pots-a", Body(new { frame = 1, real_frame = 1 }))).ExpectProblem(400, "invalid_request").Fields);
        Assert.Equal(["honeypots[0].real_frame"], (await Put("pots-a", Body(new { frame = 6, real_frame = 99 }))).ExpectProblem(400, "invalid_request").Fields);
        Assert.Equal(["honeypots[1].frame"], (await Put("pots-a", Body(new { frame = 6, real_frame = 1 }, new { frame = 6, real_frame = 2 }))).ExpectProblem(400, "invalid_request").Fields);
    }

    [Fact]
    public async Task A_new_assignee_begins_with_all_attempts_and_the_same_one_changes_nothing()
    {
        var world = await World.Make(_platform, "assigned", attempts: 2);
        (await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        var before = (await _platform.Get(world.JobPath)).Expect(200);
        Assert.Equal((World.Worker, 1, 1), Assignment(before));
        Assert.Equal(before.Text, (await _platform.Patch(world.JobPath, new { assignee = World.Worker })).Expect(200).Text);
        Assert.Equal((World.Worker, 1, 1), Assignment((await _platform.Put(world.JobPath, World.JobBody(world.Name))).Expect(200)));
        Assert.Equal(("other", 0, 2), Assignment((await _platform.Patch(world.JobPath, new { assignee = "other" })).Expect(200)));
        (await gateway.Person("other").Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        Assert.Equal((World.Worker, 0, 2), Assignment((await _platform.Patch(world.JobPath, new { assignee = World.Worker })).Expect(200)));
        Assert.Equal((null, 0, 2), Assignment((await _platform.Patch(world.JobPath, """{"assignee":null}""")).Expect(200)));
        (await gateway.Person(World.Worker).Get(world.JobPath)).Expect(404);
    }

    [Fact]
    public async Task Staff_are_told_no_limit_because_none_applies_to_them()
    {
        var world = await World.Make(_platform, "no-limit");
        Assert.Null((await gateway.Person(World.Boss).Get(world.JobPath))["assignment"]!["attempts_remaining"]);
        Assert.Null((await gateway.Admin.Get(world.JobPath))["assignment"]!["attempts_remaining"]);
        Assert.Equal(3, (int)(await gateway.Person(World.Worker).Get(world.JobPath))["assignment"]!["attempts_remaining"]!);
    }

    [Fact]
    public async Task A_job_stays_in_its_task_and_words_outside_the_vocabulary_are_400()
    {
        var world = await World.Make(_platform, "stays");
        await World.Make(_platform, "elsewhere");
        Assert.Equal(["task_id"], (await _platform.Put(world.JobPath, World.JobBody("elsewhere"))).ExpectProblem(400, "invalid_request").Fields);
        Assert.Equal(["state"], (await _platform.Patch(world.JobPath, new { state = "done" })).ExpectProblem(400, "invalid_request").Fields);
        Assert.Equal(["stage"], (await _platform.Patch(world.JobPath, new { stage = 3 })).ExpectProblem(400, "invalid_request").Fields);
        Assert.Equal(["stages"], (await _platform.Patch(world.JobPath, new { stages = "annotation" })).ExpectProblem(400, "invalid_request").Fields);
        (await _platform.Patch(world.JobPath, new { stage = "validation", state = "completed" })).Expect(200);
        var job = (await _platform.Get(world.JobPath)).Expect(200);
        Assert.Equal(("validation", "completed", "annotation"), ((string)job["stage"]!, (string)job["state"]!, (string)job["type"]!));
    }

    private Task<Answer> Put(string job, object body) => _platform.Put($"/v1/jobs/{job}", body);

    private static string Frames(Answer job) => string.Join(" ", job["frames"]!.AsArray());

    private static (string?, int, int) Assignment(Answer job)
    {
        var assignment = job["assignment"]!;
        Assert.Equal((string?)job["assignee"], (string?)assignment["assignee"]);
        return ((string?)assignment["assignee"], (int)assignment["attempts_used"]!, (int)assignment["attempts_remaining"]!);
    }
}
