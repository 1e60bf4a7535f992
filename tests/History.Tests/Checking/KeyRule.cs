namespace Feedback.History.Tests;

/// <summary>An idempotency key of a person and job stands for one content and one answer, whoever has the job meanwhile: the same again, or 422 for other annotations.</summary>
internal static class KeyRule
{
    public static IEnumerable<Finding> Check(JobView job)
    {
        foreach (var uses in job.Validations.Where(call => call.Key is not null).GroupBy(call => (call.Person, call.Key)))
        {
            var answers = uses.Where(call => call.Status == 200).ToList();
            if (answers.Select(call => RepeatRule.Fresh(call.Body)).Distinct().Count() > 1)
                yield return new Finding($"key {uses.Key.Key} of {uses.Key.Person} gave different answers: {string.Join(" and ", answers.Select(call => (string)call.Json!["id"]!).Distinct())}");
            foreach (var refused in uses.Where(call => call.Status == 422 && !uses.Any(other => other != call && MayHaveTaken(other, call))))
                yield return new Finding($"key {uses.Key.Key} of {uses.Key.Person} was refused, though it was not used before ({refused}; all uses: {string.Join("; ", uses)})");
        }
    }

    /// <summary>Whether a use may be the one that a later refusal goes back to: it gave or may have given a verdict on other annotations. One that came too late for its
    /// caller may have: a verdict that was known already is free, and its key stands for it from then on.</summary>
    private static bool MayHaveTaken(Call use, Call refused) =>
        use is { Status: 200 or Call.Lost } or { Status: 204, Cause: "timed_out" } && use.Start <= refused.End && (use.Digest is null || refused.Digest is null || use.Digest != refused.Digest);
}
