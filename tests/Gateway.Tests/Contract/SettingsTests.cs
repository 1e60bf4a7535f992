using System.Text.Json.Nodes;

namespace Feedback.Gateway.Tests;

/// <summary>Quality settings of tasks and projects.</summary>
[Collection(SharedGateway.Name)]
public sealed class SettingsTests(RunningGateway gateway)
{
    private const string Defaults = """
        {"target_metric":"accuracy","target_metric_threshold":0.7,"max_validations_per_job":0,"iou_threshold":0.4,"low_overlap_threshold":0.8,"oks_sigma":0.09,
        "point_size_base":"group_bbox_size","line_thickness":0.01,"compare_line_orientation":true,"line_orientation_threshold":0.1,"compare_groups":true,
        "group_match_threshold":0.5,"check_covered_annotations":true,"object_visibility_threshold":0.05,"panoptic_comparison":true,"compare_attributes":true,
        "empty_is_annotated":false,"timeout_seconds":20,"validate_consensus_replicas":false,"disclosure":"score","verdict_policy":"threshold",
        "max_validations_per_person":0,"min_objects":0,"min_objects_share":0,"cool_down_seconds":0,"min_changed_objects":0,"ladder":false,"disclosure_budget_bits":0}
        """;

    private readonly Client _platform = gateway.Platform;

    public static TheoryData<string, string> Wrong => new()
    {
        { "target_metric", "\"f1\"" }, { "target_metric", "1" }, { "target_metric_threshold", "1.01" }, { "target_metric_threshold", "-0.01" }, { "target_metric_threshold", "\"0.5\"" },
        { "max_validations_per_job", "-1" }, { "max_validations_per_job", "1.5" }, { "max_validations_per_job", "1e999" }, { "max_validations_per_job", "true" },
        { "iou_threshold", "1.1" }, { "low_overlap_threshold", "-1" }, { "oks_sigma", "2" }, { "point_size_base", "\"image\"" }, { "line_thickness", "[]" },
        { "compare_line_orientation", "0" }, { "line_orientation_threshold", "1e300" }, { "compare_groups", "\"true\"" }, { "group_match_threshold", "{}" },
        { "check_covered_annotations", "1" }, { "object_visibility_threshold", "7" }, { "panoptic_comparison", "\"\"" }, { "compare_attributes", "2" },
        { "empty_is_annotated", "\"no\"" }, { "timeout_seconds", "0" }, { "timeout_seconds", "-1" }, { "timeout_seconds", "1e9" },
        { "validate_consensus_replicas", "\"x\"" }, { "disclosure", "\"all\"" }, { "verdict_policy", "\"bayes\"" }, { "inherit", "1" }, { "no_such_setting", "1" }, { "version", "1" },
    };

    [Fact]
    public async Task A_new_task_has_the_default_of_every_setting()
    {
        await Task("defaults");
        var settings = (await Get("defaults")).Json.AsObject();
        foreach (var (name, value) in JsonNode.Parse(Defaults)!.AsObject())
        {
            Assert.True(JsonNode.DeepEquals(value, settings[name]), $"{name} is {settings[name]}");
            Assert.Equal("default", (string)settings["sources"]![name]!);
        }

        Assert.True((bool)settings["inherit"]!);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_value_out_of_range_or_of_the_wrong_type_is_400_that_names_the_field(string field, string value)
    {
        await Task("wrong");
        var before = (await Get("wrong")).Text;
        var refused = (await _platform.Patch("/v1/tasks/wrong/quality/settings", $$"""{"line_thickness":0.5,"{{field}}":{{value}}}""".Replace("\"line_thickness\":0.5,\"line_thickness\"", "\"line_thickness\"", StringComparison.Ordinal)))
            .ExpectProblem(400, "invalid_request");
        Assert.Equal([field], refused.Fields);
        Assert.Equal(before, (await Get("wrong")).Text);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("3")]
    [InlineData("")]
    [InlineData("{\"oks_sigma\":0.1,\"oks_sigma\":0.2}")]
    [InlineData("{\"oks_sigma\":NaN}")]
    public async Task A_patch_that_is_no_object_of_settings_is_400(string body)
    {
        await Task("no-object");
        (await _platform.Patch("/v1/tasks/no-object/quality/settings", body)).ExpectProblem(400, "invalid_request");
    }

    [Fact]
    public async Task A_task_that_inherits_follows_its_project_and_keeps_its_own_values_for_later()
    {
        await Task("child", "family");
        (await _platform.Patch("/v1/projects/family/quality/settings", new { iou_threshold = 0.6, oks_sigma = 0.2 })).Expect(200);
        (await _platform.Patch("/v1/tasks/child/quality/settings", new { iou_threshold = 0.3 })).Expect(200);
        Assert.Equal((0.6, "project", true), await Iou("child"));
        (await _platform.Patch("/v1/tasks/child/quality/settings", new { inherit = false })).Expect(200);
        Assert.Equal((0.3, "task", false), await Iou("child"));
        Assert.Equal("default", (string)(await Get("child"))["sources"]!["oks_sigma"]!);
        (await _platform.Patch("/v1/tasks/child/quality/settings", new { inherit = true })).Expect(200);
        (await _platform.Patch("/v1/projects/family/quality/settings", new { iou_threshold = 0.5 })).Expect(200);
        Assert.Equal((0.5, "project", true), await Iou("child"));
    }

    [Fact]
    public async Task Null_takes_a_value_back_to_its_default()
    {
        await Task("reset");
        (await _platform.Patch("/v1/tasks/reset/quality/settings", new { iou_threshold = 0.9 })).Expect(200);
        Assert.Equal((0.9, "task", true), await Iou("reset"));
        (await _platform.Patch("/v1/tasks/reset/quality/settings", """{"iou_threshold":null}""", ("Content-Type", "application/merge-patch+json"))).Expect(200);
        Assert.Equal((0.4, "default", true), await Iou("reset"));
    }

    [Fact]
    public async Task A_change_is_refused_if_the_settings_are_not_those_it_was_made_for()
    {
        await Task("matched");
        var first = (await Get("matched")).Headers["ETag"];
        var changed = (await _platform.Patch("/v1/tasks/matched/quality/settings", new { iou_threshold = 0.5 }, ("If-Match", first))).Expect(200);
        Assert.NotEqual(first, changed.Headers["ETag"]);
        Assert.Equal(changed.Headers["ETag"], (await Get("matched")).Headers["ETag"]);
        (await _platform.Patch("/v1/tasks/matched/quality/settings", new { iou_threshold = 0.6 }, ("If-Match", first))).ExpectProblem(412, "precondition_failed");
        Assert.Equal(0.5, (double)(await Get("matched"))["iou_threshold"]!);
        (await _platform.Patch("/v1/tasks/matched/quality/settings", new { iou_threshold = 0.6 }, ("If-Match", "*"))).Expect(200);
    }

    [Fact]
    public async Task Of_changes_made_at_once_for_the_same_version_only_one_is_taken()
    {
        await Task("raced");
        var tag = (await Get("raced")).Headers["ETag"];
        var answers = await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(1, 20).Select(n => _platform.Patch("/v1/tasks/raced/quality/settings", new { iou_threshold = n / 100.0 }, ("If-Match", tag))));
        Assert.Equal(1, answers.Count(answer => answer.Expect(200, 412).Status == 200));
    }

    [Fact]
    public async Task The_version_grows_with_a_change_and_only_with_a_change()
    {
        await Task("versions");
        var first = (int)(await Get("versions"))["version"]!;
        var second = (int)(await _platform.Patch("/v1/tasks/versions/quality/settings", new { iou_threshold = 0.5 })).Expect(200)["version"]!;
        var third = (int)(await _platform.Patch("/v1/tasks/versions/quality/settings", new { iou_threshold = 0.5 })).Expect(200)["version"]!;
        Assert.Equal((first + 1, first + 1), (second, third));
    }

    [Fact]
    public async Task A_change_takes_effect_with_the_next_validation_and_never_rewrites_an_old_verdict()
    {
        var world = await World.Make(_platform, "rewrites");
        var worker = gateway.Person(World.Worker);
        var first = (await worker.Validate(world.Job, Drawing.Hitting(2))).Expect(200);
        Assert.Equal(("rejected", 0.7), ((string)first["verdict"]!, (double)first["required_score"]!));
        await world.Set(new { target_metric_threshold = 0.5 });
        var same = (await worker.Get($"{world.JobPath}/validations/{first["id"]}")).Expect(200);
        Assert.Equal(first.Text.Replace("\"stale\":false", "\"stale\":true", StringComparison.Ordinal), same.Text);
        var second = (await worker.Validate(world.Job, Drawing.Hitting(2))).Expect(200);
        Assert.Equal(("accepted", 0.5, 2), ((string)second["verdict"]!, (double)second["required_score"]!, (int)second["attempt"]!));
    }

    [Fact]
    public async Task The_limit_can_be_lowered_raised_and_taken_away_while_annotators_work()
    {
        var world = await World.Make(_platform, "limits", attempts: 3);
        var worker = gateway.Person(World.Worker);
        (await worker.Validate(world.Job, Drawing.Hitting(1, 1))).Expect(200);
        await world.Set(new { max_validations_per_job = 1 });
        (await worker.Validate(world.Job, Drawing.Hitting(1, 2))).ExpectProblem(409, "attempts_exhausted");
        Assert.Equal(0, (int)(await worker.Get(world.JobPath))["assignment"]!["attempts_remaining"]!);
        await world.Set(new { max_validations_per_job = 2 });
        Assert.Equal("finally_rejected", (string)(await worker.Validate(world.Job, Drawing.Hitting(1, 2))).Expect(200)["verdict"]!);
        await world.Set(new { max_validations_per_job = 0 });
        (await worker.Validate(world.Job, Drawing.Hitting(1, 3))).Expect(204);
        Assert.Null((await worker.Get(world.JobPath))["assignment"]!["attempts_remaining"]);
    }

    private async Task Task(string name, string? project = null) => (await _platform.Put($"/v1/tasks/{name}", World.TaskBody(name, project))).Expect(200, 201);

    private async Task<Answer> Get(string task) => (await _platform.Get($"/v1/tasks/{task}/quality/settings")).Expect(200);

    private async Task<(double, string, bool)> Iou(string task)
    {
        var settings = await Get(task);
        return ((double)settings["iou_threshold"]!, (string)settings["sources"]!["iou_threshold"]!, (bool)settings["inherit"]!);
    }
}
