using System.Text.Json.Nodes;

namespace Feedback.Gateway.Tests;

/// <summary>Tasks recorded from a CVAT server, judged over HTTP: the figures must be those the server stored.</summary>
[Collection(SharedGateway.Name)]
public sealed class RecordedTests(RunningGateway gateway)
{
    private static readonly string[] Counts = ["ds_count", "gt_count", "valid_count", "total_count"];
    private static readonly string[] Ratios = ["accuracy", "precision", "recall"];
    private readonly Client _platform = gateway.Platform;

    public static TheoryData<int, int, int> Reports => new()
    {
        { 23, 29, 10 },
        { 23, 30, 9 },
        { 32, 54, 14 },
        { 33, 56, 16 },
        { 33, 57, 17 },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task The_report_of_a_recorded_job_has_the_figures_and_conflicts_the_server_stored(int task, int job, int report)
    {
        var recorded = await Load(task, $"report-{job}");
        var verdict = (await gateway.Admin.Post($"/v1/jobs/{recorded}-{job}/validations", null)).Expect(200);
        var ours = (await gateway.Admin.Get($"/v1/jobs/{recorded}-{job}/validations/{verdict["id"]}/report")).Expect(200);
        var stored = Read($"quality-report.{report}.json")["summary"]!;
        var summary = ours["summary"]!;
        foreach (var count in Counts) Assert.Equal((count, (int)stored[count]!), (count, (int)summary[count]!));
        foreach (var ratio in Ratios) Assert.Equal((ratio, (double)stored[ratio]!), (ratio, (double)summary[ratio]!));
        Assert.Equal((double)stored["accuracy"]!, (double)verdict["score"]!);
        Assert.Equal(Conflicts(Read($"quality-conflicts.report-{report}.json")["results"]!, job), Conflicts(ours["conflicts"]!, job));
    }

    [Fact]
    public async Task A_recorded_job_without_validation_frames_has_nothing_to_compare()
    {
        var recorded = await Load(23, "nothing");
        var answer = (await gateway.Admin.Post($"/v1/jobs/{recorded}-31/validations", null)).Expect(204);
        Assert.Equal("nothing_to_compare", answer.Cause);
    }

    [Fact]
    public async Task The_good_recorded_job_is_accepted()
    {
        var recorded = await Load(23, "good");
        var verdict = (await gateway.ActingFor("worker2").Validate($"{recorded}-30")).Expect(200);
        Assert.Equal(("accepted", 1, 2, 1.0, 0.7), Told(verdict));
        var job = (await _platform.Get($"/v1/jobs/{recorded}-30")).Expect(200);
        Assert.Equal(("acceptance", "completed"), ((string)job["stage"]!, (string)job["state"]!));
    }

    [Fact]
    public async Task The_bad_recorded_job_is_rejected_twice_then_finally_and_the_fourth_try_is_refused()
    {
        var recorded = await Load(33, "bad");
        var worker = gateway.ActingFor("worker2");
        Assert.Equal(("rejected", 1, 2, 0.25, 0.7), Told((await worker.Validate($"{recorded}-57")).Expect(200)));
        var annotations = new RecordedTask(RecordedTask.Folder, 33).Annotations(57).AsObject();
        Assert.Equal(("rejected", 2, 1, 0.25, 0.7), Told((await worker.Validate($"{recorded}-57", Moved(annotations, 1))).Expect(200)));
        Assert.Equal(("finally_rejected", 3, 0, 0.25, 0.7), Told((await worker.Validate($"{recorded}-57", Moved(annotations, 2))).Expect(200)));
        (await worker.Validate($"{recorded}-57", Moved(annotations, 3))).ExpectProblem(409, "attempts_exhausted");
    }

    private async Task<string> Load(int id, string name)
    {
        var recorded = new RecordedTask(RecordedTask.Folder, id);
        var task = $"recorded-{id}-{name}";
        var body = recorded.Task();
        body.Remove("project_id");
        (await _platform.Put($"/v1/tasks/{task}", body)).Expect(201);
        (await _platform.Put($"/v1/tasks/{task}/ground_truth", recorded.GroundTruth())).Expect(200);
        (await _platform.Patch($"/v1/tasks/{task}/quality/settings", new { max_validations_per_job = 3, target_metric_threshold = 0.7 })).Expect(200);
        foreach (var job in recorded.Jobs)
        {
            var put = recorded.Job(job, "worker2");
            put["task_id"] = task;
            (await _platform.Put($"/v1/jobs/{task}-{job}", put)).Expect(201);
            (await _platform.Put($"/v1/jobs/{task}-{job}/annotations", recorded.Annotations(job))).Expect(204);
        }

        return task;
    }

    /// <summary>The same work with one more object, on a frame that is not compared.</summary>
    private static JsonObject Moved(JsonObject annotations, int by)
    {
        var moved = annotations.DeepClone().AsObject();
        var extra = moved["shapes"]![0]!.DeepClone();
        extra["id"] = null;
        extra["frame"] = 7;
        extra["points"]![0] = (double)by;
        moved["shapes"]!.AsArray().Add(extra);
        return moved;
    }

    private static (string, int, int, double, double) Told(Answer verdict) => (
        (string)verdict["verdict"]!, (int)verdict["attempt"]!, (int)verdict["attempts_remaining"]!, (double)verdict["score"]!, (double)verdict["required_score"]!);

    /// <summary>Conflicts as comparable texts; the server names sides by job, we by <c>ds</c> and <c>gt</c>.</summary>
    private static SortedSet<string> Conflicts(JsonNode conflicts, int job) => new(conflicts.AsArray().Select(conflict =>
    {
        var objects = conflict!["annotation_ids"]!.AsArray().Select(name =>
        {
            var side = name!["source"] is { } source ? (string)source! : (int)name["job_id"]! == job ? "ds" : "gt";
            return $"{side} {name["type"]} {name["shape_type"]} {name["obj_id"]}";
        });
        return $"frame {conflict["frame"]} {conflict["severity"]} {conflict["type"]}: {string.Join(", ", objects.Order(StringComparer.Ordinal))}";
    }), StringComparer.Ordinal);

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Recorded", "figures", file)))!;
}
