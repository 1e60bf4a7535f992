namespace Feedback.History.Tests;

/// <summary>Every charged verdict was asked for by somebody who was shown it or lost the answer, and follows from what was in force at some moment of that call.</summary>
internal static class ChargeRule
{
    /// <summary>How long after its answer a withdrawal may still be on its way, in seconds.</summary>
    private const double Withdrawing = 1;

    public static IEnumerable<Finding> Check(JobView job) => job.Final.Verdicts.SelectMany(verdict => Follows(job, verdict).Concat(AskedFor(job, verdict)));

    private static IEnumerable<Finding> Follows(JobView job, FinalVerdict verdict)
    {
        if (verdict.Report is not { } report)
        {
            yield return new Finding($"{verdict.Id} has no report");
            yield break;
        }

        if (report.Digest != verdict.Digest) yield return new Finding($"{verdict.Id} has a report on other annotations");
        var (settings, truth) = (job.Task.SettingsOf(report.Settings), job.Task.TruthOf(report.Truth));
        if (settings is null || truth is null)
        {
            yield return new Finding($"{verdict.Id} was judged by settings {report.Settings} and ground truth {report.Truth}, which nobody was told of");
            yield break;
        }

        var hits = Content.All.FirstOrDefault(content => content.Digest == verdict.Digest)?.Hits;
        if (hits is null) yield return new Finding($"{verdict.Id} judges what nobody handed in");
        else if (verdict.Score != (double)hits / truth.Objects) yield return new Finding($"{verdict.Id} has the score {verdict.Score} for {hits} of {truth.Objects}");
        if (verdict.Required != settings.Threshold) yield return new Finding($"{verdict.Id} requires {verdict.Required}, not {settings.Threshold}");
        var passed = verdict.Score >= settings.Threshold;
        var outcome = passed ? "accepted" : verdict.IsStaff || verdict.Number < settings.Limit ? "rejected" : "finally_rejected";
        if (verdict.Outcome != outcome) yield return new Finding($"{verdict.Id} is {verdict.Outcome} where it should be {outcome}");
        if (verdict.IsStaff) yield break;
        if (verdict.Number > settings.Limit) yield return new Finding($"{verdict.Id} is above the limit of {settings.Limit}");
        if (verdict.Remaining != Math.Max(0, settings.Limit - verdict.Number)) yield return new Finding($"{verdict.Id} leaves {verdict.Remaining} attempts of {settings.Limit}");
    }

    private static IEnumerable<Finding> AskedFor(JobView job, FinalVerdict verdict)
    {
        if (verdict.Report is not { } report) yield break;
        var asking = job.Validations.Where(call => IsFor(call, verdict) && call.Covers(verdict.Created)).ToList();
        if (asking.Count == 0)
        {
            yield return new Finding($"{verdict.Id} was charged, though nobody asked for it");
            yield break;
        }

        asking.RemoveAll(call => !InForce(job, call, verdict, report));
        if (asking.Count == 0) yield return new Finding($"{verdict.Id} rests on settings, ground truth or an assignee that were not in force at any moment of a call");
        if (asking.Count == 0 || asking.Exists(call => call.Status == Call.Lost || Shows(call, verdict))) yield break;
        var silent = asking.Find(call => call is { Status: 204, Cause: "timed_out" });
        var excuse = silent is null ? null : Excuse(job, silent, verdict);
        yield return new Finding($"{verdict.Id} was charged, though its callers got {string.Join(", ", asking.Select(call => $"{call.Status} {call.Cause}"))}{excuse ?? $": made at {verdict.Created:F3}, asked for by {string.Join("; ", asking)}"}", excuse is not null);
    }

    private static bool IsFor(Call call, FinalVerdict verdict) =>
        (verdict.IsStaff ? call.Person == World.Boss : call.Person == verdict.Assignee) && (call.Digest is null || call.Digest == verdict.Digest);

    private static bool InForce(JobView job, Call call, FinalVerdict verdict, FinalReport report) =>
        job.Task.Settings.Possible(call).Any(settings => settings.Version == report.Settings)
        && job.Task.Truth.Possible(call).Any(truth => truth.Version == report.Truth && truth.Configured)
        && (verdict.IsStaff || job.Assignees.Possible(call).Contains(verdict.Assignee));

    private static bool Shows(Call call, FinalVerdict verdict) => call.Status == 200 && (string)call.Json!["id"]! == verdict.Id;

    /// <summary>Architecture, a validation step by step, 7: a commit behind a 204 is taken back unless the process dies before, or somebody was shown the verdict or something followed it. A request that was refused shows and changes nothing.</summary>
    private static string? Excuse(JobView job, Call silent, FinalVerdict verdict)
    {
        if (job.Kills.Any(kill => kill >= verdict.Created - job.Aftermath && kill <= silent.End + Withdrawing)) return ": killed before it was taken back";
        return job.Calls.Any(call => call != silent && !(call.What == Operation.Validate && call.Status >= 400) && call.End >= verdict.Created && call.Start <= silent.End + Chronicle.ClockError) ? ": seen before it was taken back" : null;
    }
}
