using System.Text.Json.Nodes;

namespace Feedback.History.Tests;

/// <summary>Every verdict that was ever shown is still there, with the content it was shown with.</summary>
internal static class AnswerRule
{
    private static readonly string[] Kept = ["id", "job_id", "task_id", "assignee", "attempt", "attempts_remaining", "verdict", "required_score", "metric", "hints", "created_at", "annotations_digest"];

    public static IEnumerable<Finding> Check(JobView job)
    {
        var known = job.Final.Verdicts.GroupBy(verdict => verdict.Id).ToDictionary(same => same.Key, same => same.First());
        foreach (var call in job.Calls.Where(call => call.Status == 200))
        {
            var shown = call.What switch
            {
                Operation.Validate or Operation.Verdict or Operation.Respond => [call.Json!.AsObject()],
                Operation.Verdicts => call.Json!["results"]!.AsArray().Select(verdict => verdict!.AsObject()),
                _ => (IEnumerable<JsonObject>)[],
            };
            foreach (var finding in shown.SelectMany(answer => Compare(call, answer, known))) yield return finding;
        }
    }

    /// <summary>What an annotator is shown of an exact score.</summary>
    public static double Shown(FinalVerdict verdict)
    {
        var hundredths = Math.Floor((verdict.Score * 100) + 1e-9) / 100; // 1e-9: a score of 0.28 is 28 hundredths, whatever the double says
        return verdict.Outcome == "accepted" ? Math.Max(hundredths, verdict.Required) : hundredths;
    }

    private static IEnumerable<Finding> Compare(Call call, JsonObject answer, Dictionary<string, FinalVerdict> known)
    {
        var id = (string)answer["id"]!;
        if (!known.TryGetValue(id, out var verdict)) return [new Finding($"{id} was shown and is not known any more ({call})")];
        var changed = Kept.Where(member => !JsonNode.DeepEquals(answer[member], verdict.Json[member])).ToList();
        if ((double)answer["score"]! != (verdict.IsStaff ? verdict.Score : Shown(verdict))) changed.Add("score");
        if (!verdict.IsStaff && verdict.Assignee != call.Person) changed.Add("reader");
        if (call.What == Operation.Validate && call.Digest is not null && call.Digest != verdict.Digest) changed.Add("annotations than were handed in");
        return changed.Select(member => new Finding($"{id} was shown with another {member} ({call})"));
    }
}
