using System.Text.Json.Nodes;

namespace Feedback.Gateway.Tests;

/// <summary>Versions of ground truth.</summary>
[Collection(SharedGateway.Name)]
public sealed class GroundTruthTests(RunningGateway gateway)
{
    private readonly Client _platform = gateway.Platform;

    [Theory]
    [InlineData("acceptance", "completed", true)]
    [InlineData("acceptance", "in progress", false)]
    [InlineData("validation", "completed", false)]
    [InlineData("annotation", "new", false)]
    public async Task Ground_truth_is_configured_when_its_job_is_accepted_and_completed(string stage, string state, bool configured)
    {
        var world = await World.Make(_platform, $"configured-{stage}-{state}".Replace(' ', '-'));
        var put = (await _platform.Put($"{world.TaskPath}/ground_truth", World.Truth(4, stage, state))).Expect(200);
        Assert.Equal(configured, (bool)put["configured"]!);
        Assert.Equal(configured ? 200 : 204, (await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(1))).Status);
    }

    [Fact]
    public async Task Every_change_is_a_version_and_staff_read_the_newest()
    {
        var world = await World.Make(_platform, "truth-versions", objects: 2);
        Assert.Equal((2, true), await Put(world, World.Truth(3)));
        Assert.Equal((2, true), await Put(world, World.Truth(3)));
        Assert.Equal((3, true), await Put(world, World.Truth(4)));
        var read = (await gateway.Person(World.Boss).Get($"{world.TaskPath}/ground_truth")).Expect(200);
        var sent = JsonNode.Parse(Client.Bytes(World.Truth(4)))!.AsObject();
        foreach (var (name, value) in sent) Assert.True(JsonNode.DeepEquals(value, read[name]), name);
        Assert.Equal(3, (int)read["version"]!);
    }

    [Fact]
    public async Task New_ground_truth_makes_a_verdict_stale_and_the_same_work_is_judged_anew()
    {
        var world = await World.Make(_platform, "truth-stale");
        var worker = gateway.Person(World.Worker);
        var first = (await worker.Validate(world.Job, Drawing.Hitting(2))).Expect(200);
        Assert.False((bool)first["stale"]!);
        await world.PutTruth(World.Truth(2));
        Assert.True((bool)(await worker.Get($"{world.JobPath}/validations/{first["id"]}"))["stale"]!);
        var second = (await worker.Validate(world.Job, Drawing.Hitting(2))).Expect(200);
        Assert.Equal(("accepted", 1.0, 2, false), ((string)second["verdict"]!, (double)second["score"]!, (int)second["attempt"]!, (bool)second["stale"]!));
        var versions = new List<int>();
        foreach (var verdict in new[] { first, second })
            versions.Add((int)(await gateway.Admin.Get($"{world.JobPath}/validations/{verdict["id"]}/report")).Expect(200)["ground_truth_version"]!);
        Assert.Equal([1, 2], versions);
    }

    [Fact]
    public async Task Disabled_validation_frames_do_not_count()
    {
        var world = await World.Make(_platform, "truth-disabled");
        await world.PutTruth(new { stage = "acceptance", state = "completed", mode = "gt", validation_frames = new[] { 0, 1, 2, 3 }, disabled_frames = new[] { 2, 3 }, annotations = Drawing.Of([.. Enumerable.Range(0, 4).Select(Drawing.Gold)]) });
        Assert.Equal(1.0, (double)(await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(2))).Expect(200)["score"]!);
    }

    [Fact]
    public async Task Frames_that_the_task_does_not_have_are_400()
    {
        var world = await World.Make(_platform, "truth-frames");
        var outside = new { stage = "acceptance", state = "completed", mode = "gt", validation_frames = new[] { 0, 99 }, annotations = Drawing.Of() };
        Assert.Equal(["validation_frames[1]"], (await _platform.Put($"{world.TaskPath}/ground_truth", outside)).ExpectProblem(400, "invalid_request").Fields);
        var disabled = new { stage = "acceptance", state = "completed", mode = "gt", validation_frames = new[] { 0 }, disabled_frames = new[] { 1 }, annotations = Drawing.Of() };
        Assert.Equal(["disabled_frames[0]"], (await _platform.Put($"{world.TaskPath}/ground_truth", disabled)).ExpectProblem(400, "invalid_request").Fields);
    }

    private async Task<(int, bool)> Put(World world, object truth)
    {
        var put = (await _platform.Put($"{world.TaskPath}/ground_truth", truth)).Expect(200);
        return ((int)put["version"]!, (bool)put["configured"]!);
    }
}
