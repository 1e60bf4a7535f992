namespace Feedback.History.Tests;

/// <summary>The same annotations under the same settings, ground truth and assignment are judged once; whoever asks again gets the same bytes but for <c>stale</c>.</summary>
internal static class RepeatRule
{
    public static IEnumerable<Finding> Check(JobView job)
    {
        var twice = job.Final.Verdicts.Where(verdict => verdict.Report is not null)
            .GroupBy(verdict => (verdict.Assignment, verdict.Digest, verdict.Report!.Settings, verdict.Report.Truth)).Where(same => same.Select(verdict => verdict.Id).Distinct().Count() > 1);
        foreach (var same in twice) yield return new Finding($"{string.Join(" and ", same.Select(verdict => verdict.Id))} judge the same by the same");

        var answers = job.Validations.Where(call => call.Status == 200).GroupBy(call => (string)call.Json!["id"]!);
        foreach (var answer in answers.Where(same => same.Select(call => Fresh(call.Body)).Distinct().Count() > 1)) yield return new Finding($"{answer.Key} was answered with different bytes");
    }

    /// <summary>An answer without the one member that may change.</summary>
    public static string Fresh(string body) => body.Replace("\"stale\":true", "\"stale\":false", StringComparison.Ordinal);
}
