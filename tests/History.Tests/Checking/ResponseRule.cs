namespace Feedback.History.Tests;

/// <summary>A verdict is answered at most once, and the answer that was accepted stands.</summary>
internal static class ResponseRule
{
    public static IEnumerable<Finding> Check(JobView job)
    {
        var responses = job.Calls.Where(call => call.What == Operation.Respond).ToLookup(call => call.Validation);
        var lines = job.Audit.Where(line => line.Kind == "answer").ToLookup(line => line.Verdict);
        foreach (var verdict in job.Charged)
        {
            var accepted = responses[verdict.Id].Where(call => call.Status == 200).ToList();
            if (accepted.Count > 1) yield return new Finding($"{verdict.Id} was answered {accepted.Count} times");
            if (accepted.Count == 1 && accepted[0].Word != verdict.Response) yield return new Finding($"{verdict.Id} was answered {accepted[0].Word} and says {verdict.Response}");
            if (verdict.Response is not null && !responses[verdict.Id].Any(call => call.Status is 200 or Call.Lost && call.Word == verdict.Response))
                yield return new Finding($"{verdict.Id} says {verdict.Response}, which nobody answered: {string.Join("; ", responses[verdict.Id].Select(call => $"{call} {call.Word} {(string?)call.Json?["code"]}"))}");
            if (string.Join(' ', lines[verdict.Id].Select(line => line.Result)) != (verdict.Response ?? ""))
                yield return new Finding($"{verdict.Id} says {verdict.Response ?? "nothing"}, the audit record {string.Join(' ', lines[verdict.Id].Select(line => line.Result))}");
        }
    }
}
