using System.Text.Json.Nodes;

namespace Feedback.Gateway.Tests;

/// <summary>Decides whether what callers were told and what the gateway knows fit the promise: each attempt charged once, none lost, never above the limit.</summary>
public static class HistoryCheck
{
    private static readonly string[] Kept = ["id", "job_id", "task_id", "assignee", "attempt", "attempts_remaining", "verdict", "required_score", "metric", "created_at", "annotations_digest"];

    /// <summary>What is wrong; empty if nothing is.</summary>
    /// <param name="told">Every request and its answer.</param>
    /// <param name="stored">The job afterwards.</param>
    /// <param name="limit">Attempts of an assignment.</param>
    public static IReadOnlyList<string> Violations(IEnumerable<Handed> told, StoredJob stored, int limit)
    {
        var wrong = new List<string>();
        var byId = stored.Verdicts.ToLookup(Id);
        var byAssignment = stored.Verdicts.ToLookup(verdict => AssignmentOf(Id(verdict)));
        wrong.AddRange(byId.Where(same => same.Count() > 1).Select(same => $"{stored.Job}: {same.Key} is listed twice"));
        wrong.AddRange(stored.Verdicts.Where(verdict => !stored.Reports.Contains(Id(verdict))).Select(verdict => $"{stored.Job}: {Id(verdict)} has no report"));
        foreach (var assignment in byAssignment)
        {
            var attempts = assignment.Select(verdict => (int)verdict["attempt"]!).Order().ToList();
            if (!attempts.SequenceEqual(Enumerable.Range(1, attempts.Count))) wrong.Add($"{stored.Job}: assignment {assignment.Key} has attempts {string.Join(' ', attempts)}");
            if (attempts.Count > limit) wrong.Add($"{stored.Job}: assignment {assignment.Key} was charged {attempts.Count} times");
            if (assignment.Select(verdict => (string)verdict["annotations_digest"]!).Distinct().Count() != attempts.Count)
                wrong.Add($"{stored.Job}: assignment {assignment.Key} was charged twice for one content");
        }

        if (byAssignment[stored.Assignment].Count() != stored.AttemptsUsed)
            wrong.Add($"{stored.Job}: says that {stored.AttemptsUsed} attempts are used, but lists {byAssignment[stored.Assignment].Count()}");

        var mine = told.Where(handed => handed.Job == stored.Job).ToList();
        wrong.AddRange(mine.Where(handed => handed.Status == 200).SelectMany(handed => Lost(handed, byId)));
        wrong.AddRange(mine.Where(handed => handed.Status == 409 && byAssignment[handed.Assignment].Count() < limit)
            .Select(handed => $"{handed.Job}: refused in assignment {handed.Assignment}, which had attempts left"));
        wrong.AddRange(mine.Where(handed => handed.Status == 200).GroupBy(handed => (handed.Assignment, handed.Content))
            .Where(same => same.Select(handed => Fresh(handed.Body)).Distinct().Count() > 1)
            .Select(same => $"{stored.Job}: content {same.Key.Content} had different answers in assignment {same.Key.Assignment}"));
        return wrong;
    }

    /// <summary>An answer without the one member that may change.</summary>
    public static string Fresh(string body) => body.Replace("\"stale\":true", "\"stale\":false", StringComparison.Ordinal);

    private static IEnumerable<string> Lost(Handed handed, ILookup<string, JsonObject> stored)
    {
        var answer = JsonNode.Parse(handed.Body)!.AsObject();
        if (stored[Id(answer)].FirstOrDefault() is not { } verdict) return [$"{handed.Job}: {Id(answer)} was answered and is not known"];
        if (AssignmentOf(Id(answer)) != handed.Assignment) return [$"{handed.Job}: {Id(answer)} was answered in assignment {handed.Assignment}"];
        return Kept.Where(member => !JsonNode.DeepEquals(answer[member], verdict[member])).Select(member => $"{handed.Job}: {Id(answer)} was answered with another {member}");
    }

    private static string Id(JsonObject verdict) => (string)verdict["id"]!;

    private static int AssignmentOf(string id) => int.Parse(id.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture);
}
