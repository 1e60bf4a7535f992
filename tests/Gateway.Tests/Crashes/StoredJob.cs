using System.Text.Json.Nodes;

namespace Feedback.Gateway.Tests;

/// <summary>What the gateway says it knows of a job.</summary>
/// <param name="Job">The job.</param>
/// <param name="Assignment">Number of its present assignment.</param>
/// <param name="AttemptsUsed">Attempts it says are used in it.</param>
/// <param name="Verdicts">All verdicts, as staff see them.</param>
/// <param name="Reports">Ids of verdicts whose report can be fetched.</param>
public sealed record StoredJob(string Job, int Assignment, int AttemptsUsed, IReadOnlyList<JsonObject> Verdicts, IReadOnlySet<string> Reports)
{
    /// <summary>Asks for everything.</summary>
    /// <param name="admin">Who asks.</param>
    /// <param name="job">The job.</param>
    /// <param name="assignment">Number of the present assignment.</param>
    public static async Task<StoredJob> Read(Client admin, string job, int assignment)
    {
        var used = (int)(await admin.Get($"/v1/jobs/{job}")).Expect(200)["assignment"]!["attempts_used"]!;
        var verdicts = new List<JsonObject>();
        var reports = new HashSet<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await admin.Get($"/v1/jobs/{job}/validations?limit=200{cursor}")).Expect(200);
            verdicts.AddRange(page["results"]!.AsArray().Select(verdict => verdict!.AsObject()));
            cursor = page["next"] is { } next ? $"&cursor={next}" : null;
        }

        foreach (var verdict in verdicts)
        {
            var id = (string)verdict["id"]!;
            if ((await admin.Get($"/v1/jobs/{job}/validations/{id}/report")).Status == 200) reports.Add(id);
        }

        return new StoredJob(job, assignment, used, verdicts, reports);
    }
}
