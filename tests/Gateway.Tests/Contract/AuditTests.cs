using System.Text.Json.Nodes;

namespace Feedback.Gateway.Tests;

/// <summary>The audit record: who did what, when, by which versions; append-only, for staff, in pages and as JSON lines.</summary>
public sealed class AuditTests(RunningGateway gateway) : IClassFixture<RunningGateway>
{
    [Fact]
    public async Task Whatever_happens_to_a_task_is_recorded_with_who_did_it_and_by_which_versions()
    {
        var lines = Parse((await Story("recorded")).Lines);
        string[] kinds =
        [
            "settings_change", "ground_truth_change", "job_change", "charge", "staff_verdict", "answer", "ground_truth_read", "report_read", "unavailable", "withdrawal",
        ];
        Assert.Equal(kinds.Order(StringComparer.Ordinal), lines.Select(line => (string)line["kind"]!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(lines.Select(line => (long)line["number"]!).Order(), lines.Select(line => (long)line["number"]!));
        Assert.All(lines, line => Assert.True(line["at"] is not null && line["by"] is not null, line.ToJsonString()));

        var charge = One(lines, "charge");
        Assert.Equal((World.Worker, "recorded-job", "1-1", World.Worker, 1, "rejected", 1), (
            (string)charge["by"]!, (string)charge["job_id"]!, (string)charge["validation_id"]!, (string)charge["assignee"]!, (int)charge["attempt"]!, (string)charge["result"]!,
            (int)charge["ground_truth_version"]!));
        Assert.Equal(2, (int)charge["settings_version"]!);
        Assert.Equal((World.Boss, "staff-1", null), By(lines, "staff_verdict"));
        Assert.Equal((World.Worker, "1-1", "agree"), By(lines, "answer"));
        Assert.Equal((World.Boss, "1-1", null), By(lines, "report_read"));
        Assert.Equal(World.Boss, (string)One(lines, "ground_truth_read")["by"]!);
        Assert.Equal("cvat", (string)One(lines, "ground_truth_change")["by"]!);
        Assert.Equal([2, 3], lines.Where(line => (string)line["kind"]! == "settings_change").Select(line => (int)line["settings_version"]!));
        Assert.Equal(["timed_out", "disabled"], lines.Where(line => (string)line["kind"]! == "unavailable").Select(line => (string)line["cause"]!));
    }

    [Fact]
    public async Task Pages_and_JSON_lines_say_the_same_and_what_is_written_stays()
    {
        var (world, before) = await Story("exported");
        await world.Set(new { max_validations_per_job = 5 });
        var after = await Lines(world);
        Assert.Equal(before, after[..before.Length]);
        Assert.Equal(before.Length + 1, after.Length);

        var paged = new List<string>();
        for (string? cursor = "0"; cursor is not null;)
        {
            var page = (await gateway.Admin.Get($"{world.TaskPath}/audit?limit=3&cursor={cursor}")).Expect(200);
            paged.AddRange(page["results"]!.AsArray().Select(line => line!.ToJsonString()));
            cursor = (string?)page["next"];
        }

        Assert.Equal(Parse(after).Select(line => line.ToJsonString()), paged);
    }

    private async Task<(World World, string[] Lines)> Story(string name)
    {
        var world = await World.Make(gateway.Platform, name);
        var (worker, boss) = (gateway.Person(World.Worker), gateway.Person(World.Boss, "staff"));
        (await worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        (await boss.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        (await worker.Post($"{world.JobPath}/validations/1-1/response", new { response = "agree" })).Expect(200);
        (await boss.Get($"{world.TaskPath}/ground_truth")).Expect(200);
        (await boss.Get($"{world.JobPath}/validations/1-1/report")).Expect(200);
        using (gateway.Database.Hang())
        {
            (await worker.Post($"{world.JobPath}/validations", new { annotations = Drawing.Hitting(2), timeout = 0.3 })).Expect(204);
        }

        await Until.True(async () => (await Lines(world)).Any(line => line.Contains("\"withdrawal\"", StringComparison.Ordinal)), "the ticket is given back");
        await Until.True(async () => (await Lines(world)).Any(line => line.Contains("timed_out", StringComparison.Ordinal)), "the cause is recorded");
        await world.Set(new { max_validations_per_job = 0 });
        (await worker.Validate(world.Job, Drawing.Hitting(3))).Expect(204);
        await Until.True(async () => (await Lines(world)).Any(line => line.Contains("disabled", StringComparison.Ordinal)), "the cause is recorded");
        return (world, await Lines(world));
    }

    private async Task<string[]> Lines(World world)
    {
        var export = (await gateway.Admin.Get($"{world.TaskPath}/audit", ("Accept", "application/x-ndjson"))).Expect(200);
        Assert.Equal("application/x-ndjson", export.Headers["Content-Type"]);
        return export.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static List<JsonNode> Parse(string[] lines) => [.. lines.Select(line => JsonNode.Parse(line)!)];

    private static JsonNode One(List<JsonNode> lines, string kind) => Assert.Single(lines, line => (string)line["kind"]! == kind);

    private static (string, string, string?) By(List<JsonNode> lines, string kind) =>
        One(lines, kind) is var line ? ((string)line["by"]!, (string)line["validation_id"]!, kind == "answer" ? (string?)line["result"] : null) : default;
}
