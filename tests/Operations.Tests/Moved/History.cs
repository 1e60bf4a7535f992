using System.Text.Json.Nodes;

namespace Feedback.Operations.Tests;

/// <summary>Some days of work, and everything the API tells of it afterwards.</summary>
internal static class History
{
    private const string Boss = "boss";

    /// <summary>Two tasks, one in a project; verdicts of every kind, a reassignment, an answer, runs of staff, a budget of disclosure, changed truth.</summary>
    public static async Task Make(Api api)
    {
        await Given.Task(api, "plain", 3);
        await Given.Task(api, "strict", 2);
        (await api.Patch("/v1/tasks/strict/quality/settings", new { disclosure = "hints", max_validations_per_job = 2, disclosure_budget_bits = 50 })).Expect(200);
        (await api.Put("/v1/tasks/member", new
        {
            name = "of a project",
            project_id = "whole",
            labels = new[] { new { id = 1, name = "bench", type = "any", attributes = Array.Empty<object>() } },
            frames = new[] { new { frame = 0, width = 4000, height = 480 } },
            staff = new[] { Boss },
        })).Expect(201);
        (await api.Patch("/v1/projects/whole/quality/settings", new { iou_threshold = 0.5 })).Expect(200);
        foreach (var job in (string[])["plain-1", "plain-2", "plain-3"]) await Given.Job(api, "plain", job, "anna");
        await Given.Job(api, "strict", "strict-1", "bert");
        (await api.Validate("plain-1", "anna", Documents.Wrong(1), "key-1")).Expect(200);
        (await api.Validate("plain-1", "anna", Documents.Wrong(2))).Expect(200);
        (await api.Validate("plain-2", "anna", Documents.Right)).Expect(200);
        var first = (await api.Validate("plain-3", "anna", Documents.Wrong(1))).Expect(200);
        (await api.Post($"/v1/jobs/plain-3/validations/{first.Text("id")}/response", new { response = "disagree", comment = "it is a bench" }, "anna")).Expect(200, 204);
        (await api.Patch("/v1/jobs/plain-3", new { assignee = "carl" })).Expect(200);
        (await api.Validate("plain-3", "carl", Documents.Wrong(5))).Expect(200);
        (await api.Validate("plain-3", Boss, Documents.Wrong(6))).Expect(200);
        (await api.Validate("strict-1", "bert", Documents.Wrong(1))).Expect(200);
        (await api.Validate("strict-1", "bert", Documents.Wrong(2))).Expect(200);
        (await api.Validate("strict-1", "bert", Documents.Wrong(3))).Expect(409);
    }

    /// <summary>Every answer, by its address; what staff see is asked for as staff.</summary>
    public static async Task<SortedDictionary<string, string>> Tell(Api api)
    {
        var told = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var task in (string[])["plain", "strict"])
        {
            foreach (var part in (string[])["", "/quality/settings", "/ground_truth", "/quality/report", "/quality/ledger"]) await Ask($"/v1/tasks/{task}{part}");
        }

        await Ask("/v1/tasks/member/quality/settings");
        await Ask("/v1/projects/whole/quality/settings");
        foreach (var job in (string[])["plain-1", "plain-2", "plain-3", "strict-1"])
        {
            await Ask($"/v1/jobs/{job}");
            await Ask($"/v1/jobs/{job}/annotations");
            var page = await Ask($"/v1/jobs/{job}/validations");
            foreach (var verdict in JsonNode.Parse(page)!["results"]!.AsArray())
            {
                await Ask($"/v1/jobs/{job}/validations/{verdict!["id"]}");
                await Ask($"/v1/jobs/{job}/validations/{verdict["id"]}/report");
            }
        }

        return told;

        async Task<string> Ask(string path) => told[path] = (await api.Get(path, Boss)).Expect(200).Body;
    }

    /// <summary>The audit record, without the numbers of its lines, which the database gives.</summary>
    public static async Task<List<string>> Audit(Api api)
    {
        var told = new List<string>();
        foreach (var scope in (string[])["tasks/plain", "tasks/strict", "projects/whole"])
        {
            var lines = JsonNode.Parse((await api.Get($"/v1/{scope}/audit?limit=1000", Boss)).Expect(200).Body)!["results"]!.AsArray();
            foreach (var line in lines.OfType<JsonObject>()) line.Remove("number");
            told.AddRange(lines.Select(line => $"{scope} {line!.ToJsonString()}"));
        }

        return told;
    }
}
