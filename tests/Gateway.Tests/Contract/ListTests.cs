namespace Feedback.Gateway.Tests;

/// <summary>Lists of tasks, jobs and verdicts, and both sides of a frame.</summary>
[Collection(SharedGateway.Name)]
public sealed class ListTests(RunningGateway gateway)
{
    [Fact]
    public async Task Tasks_are_listed_for_those_who_may_read_them_in_pages_without_gap()
    {
        foreach (var name in new[] { "listed-a", "listed-b", "listed-c" }) (await gateway.Platform.Put($"/v1/tasks/{name}", World.TaskBody(name, staff: "list-boss"))).Expect(201);
        var boss = gateway.Person("list-boss", "staff");
        var first = (await boss.Get("/v1/tasks?limit=2")).Expect(200);
        Assert.Equal(["listed-a", "listed-b"], first["results"]!.AsArray().Select(row => (string)row!["id"]!));
        var second = (await boss.Get($"/v1/tasks?limit=2&cursor={first["next"]}")).Expect(200);
        Assert.Equal("listed-c", (string)Assert.Single(second["results"]!.AsArray())!["id"]!);
        Assert.Null(second["next"]);
        Assert.Empty((await gateway.Person("list-annotator").Get("/v1/tasks")).Expect(200)["results"]!.AsArray());
        Assert.Contains("limit", (await boss.Get("/v1/tasks?limit=0")).Expect(400).Fields);
    }

    [Fact]
    public async Task Jobs_are_listed_with_their_scores_attempts_and_newest_verdict()
    {
        var world = await World.Make(gateway.Platform, "list-jobs");
        await world.PutJob("list-jobs-idle", assignee: null);
        (await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        (await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(2))).Expect(200);
        var rows = (await gateway.Person(World.Boss).Get($"{world.TaskPath}/jobs")).Expect(200)["results"]!.AsArray();
        Assert.Equal(["list-jobs-idle", world.Job], rows.Select(row => (string)row!["id"]!));
        Assert.Null(rows[0]!["newest"]);
        Assert.Equal([0.25, 0.5], rows[1]!["scores"]!.AsArray().Select(score => (double)score!));
        Assert.Equal((2, "1-2", "rejected"), ((int)rows[1]!["attempts_used"]!, (string)rows[1]!["newest"]!["id"]!, (string)rows[1]!["newest"]!["verdict"]!));
    }

    [Fact]
    public async Task Verdicts_of_all_assignments_are_listed_with_what_was_confused_and_the_reading_is_recorded()
    {
        var world = await World.Make(gateway.Platform, "list-verdicts");
        var mistaken = Drawing.Of(Drawing.Gold(0), Drawing.Shape(1, 10, 10, label: 2));
        (await gateway.Person(World.Worker).Validate(world.Job, mistaken)).Expect(200);
        (await gateway.Platform.Patch(world.JobPath, new { assignee = "second" })).Expect(200);
        (await gateway.Person("second").Validate(world.Job, Drawing.Hitting(4))).Expect(200);
        var boss = gateway.Person(World.Boss);
        var rows = (await boss.Get($"{world.TaskPath}/quality/verdicts")).Expect(200)["results"]!.AsArray();
        Assert.Equal([(World.Worker, 1, "rejected"), ("second", 2, "accepted")], rows.Select(row => ((string)row!["assignee"]!, (int)row["assignment"]!, (string)row["verdict"]!)));
        Assert.Equal([("car", "bus", 1), ("car", "unmatched", 2)], rows[0]!["confusions"]!.AsArray().Select(pair => ((string)pair!["ground_truth"]!, (string)pair["annotated"]!, (int)pair["count"]!)).Order());
        Assert.Contains("report_read", (await boss.Get($"{world.TaskPath}/audit")).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_annotator_sees_only_own_jobs_and_verdicts_as_told()
    {
        var world = await World.Make(gateway.Platform, "list-own", objects: 3);
        await world.PutJob("list-own-given-away", "list-annotator-2");
        await world.PutJob(assignee: "list-annotator-2");
        (await gateway.Platform.Patch("/v1/jobs/list-own-given-away", new { assignee = "another" })).Expect(200);
        var annotator = gateway.Person("list-annotator-2");
        (await annotator.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        var row = Assert.Single((await annotator.Get("/v1/me/jobs")).Expect(200)["results"]!.AsArray())!;
        Assert.Equal((world.Job, 0.33), ((string)row["id"]!, (double)row["newest"]!["score"]!));
        Assert.Equal("list-annotator-2", (string)(await annotator.Get("/v1/me")).Expect(200)["user"]!);
    }

    [Fact]
    public async Task A_frame_shows_both_sides_as_they_were_compared_and_the_reading_is_recorded()
    {
        var world = await World.Make(gateway.Platform, "list-frame");
        (await gateway.Person(World.Worker).Validate(world.Job, Drawing.Of(Drawing.Shape(1, 20, 30, label: 2)))).Expect(200);
        (await gateway.Person(World.Worker).Put($"{world.JobPath}/annotations", Drawing.Hitting(4))).Expect(204); // changed since: not what was judged
        var boss = gateway.Person(World.Boss);
        var frame = (await boss.Get($"{world.JobPath}/validations/1-1/frames/1")).Expect(200);
        Assert.Equal((1000, 1000, true), ((int)frame["width"]!, (int)frame["height"]!, (bool)frame["compared"]!));
        Assert.Equal(("bus", "20,30,120,130"), Object(frame["annotations"]!));
        Assert.Equal(("car", "10,10,110,110"), Object(frame["ground_truth"]!));
        Assert.False((bool)(await boss.Get($"{world.JobPath}/validations/1-1/frames/{World.FreeFrame}")).Expect(200)["compared"]!);
        (await boss.Get($"{world.JobPath}/validations/1-1/frames/{World.Frames}")).Expect(404);
        Assert.Contains("ground_truth_read", (await boss.Get($"{world.TaskPath}/audit")).Expect(200).Text, StringComparison.Ordinal);

        static (string, string) Object(System.Text.Json.Nodes.JsonNode side)
        {
            var one = Assert.Single(side.AsArray())!;
            return ((string)one["label"]!, string.Join(",", one["points"]!.AsArray().Select(point => (double)point!)));
        }
    }

    [Fact]
    public async Task A_track_is_shown_where_it_is_on_the_frame()
    {
        var world = await World.Make(gateway.Platform, "list-track");
        object At(int frame, int x) => new { type = "rectangle", frame, points = new[] { x, 0, x + 100, 100 }, occluded = false, outside = false, z_order = 0, rotation = 0, attributes = Array.Empty<object>() };
        var track = new { id = 7, frame = 0, label_id = 1, group = 0, attributes = Array.Empty<object>(), shapes = new[] { At(0, 0), At(2, 200) } };
        (await gateway.Person(World.Worker).Validate(world.Job, new { tags = Array.Empty<object>(), shapes = Array.Empty<object>(), tracks = new[] { track } })).Expect(200);
        var shown = Assert.Single((await gateway.Admin.Get($"{world.JobPath}/validations/1-1/frames/1")).Expect(200)["annotations"]!.AsArray())!;
        Assert.Equal((7, "track", 100.0), ((int)shown["obj_id"]!, (string)shown["type"]!, (double)shown["points"]![0]!));
    }

    [Theory]
    [InlineData("ftp://example.org/{frame}.png")]
    [InlineData("//example.org/{frame}.png")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task An_image_address_that_is_none_is_refused(string address)
    {
        var body = System.Text.Json.Nodes.JsonNode.Parse(Client.Bytes(World.TaskBody("list-image")))!;
        body["image_url"] = address;
        Assert.Contains("image_url", (await gateway.Platform.Put("/v1/tasks/list-image", body.ToJsonString())).Expect(400).Fields);
    }

    [Fact]
    public async Task Every_setting_is_listed_with_its_default()
    {
        var fields = (await gateway.Person("anybody").Get("/v1/quality/settings")).Expect(200).Json.AsArray();
        Assert.Contains(fields, field => (string)field!["name"]! == "iou_threshold" && (double)field["default"]! == 0.4);
        Assert.Contains(fields, field => (string)field!["name"]! == "disclosure" && field["choices"]!.AsArray().Count == 3);
    }
}
