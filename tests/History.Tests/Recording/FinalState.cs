using System.Text.Json.Nodes;

namespace Feedback.History.Tests;

/// <summary>Asks the gateway at the end for all it knows.</summary>
/// <param name="admin">Who asks.</param>
/// <param name="acting">The platform acting for a person.</param>
/// <param name="recorder">The chronicle's times.</param>
public sealed class FinalState(Client admin, Func<string, Client> acting, Recorder recorder)
{
    /// <summary>A job with all its verdicts.</summary>
    public async Task<FinalJob> Job(string task, string job)
    {
        var verdicts = new List<FinalVerdict>();
        foreach (var verdict in await All(admin, $"/v1/jobs/{job}/validations?limit=200"))
            verdicts.Add(new FinalVerdict(verdict.AsObject(), await Report(job, (string)verdict["id"]!), recorder.TimeOf(verdict["created_at"]!)));
        verdicts.Reverse();
        var answer = (await admin.Get($"/v1/jobs/{job}")).Expect(200);
        var assignee = (string?)answer["assignee"];
        var present = assignee is null ? [] : await All(acting(assignee), $"/v1/jobs/{job}/validations?limit=200");
        return new FinalJob(task, job, assignee, (int)answer["assignment"]!["attempts_used"]!, [.. present.Select(verdict => (string)verdict["id"]!)], verdicts);
    }

    /// <summary>The audit record of a task.</summary>
    public async Task<IReadOnlyList<AuditEntry>> Audit(string task) =>
        [.. (await All(admin, $"/v1/tasks/{task}/audit?limit=1000")).Select(line => AuditEntry.Of(line, recorder.TimeOf))];

    private async Task<FinalReport?> Report(string job, string id)
    {
        var answer = await admin.Get($"/v1/jobs/{job}/validations/{id}/report");
        return answer.Status == 200
            ? new FinalReport((int)answer["settings_version"]!, (int)answer["ground_truth_version"]!, (string)answer["annotations_digest"]!)
            : null;
    }

    private static async Task<List<JsonNode>> All(Client client, string path)
    {
        var found = new List<JsonNode>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await client.Get(path + cursor)).Expect(200);
            found.AddRange(page["results"]!.AsArray().Select(item => item!));
            cursor = page["next"] is { } next ? $"&cursor={next}" : null;
        }

        return found;
    }
}
