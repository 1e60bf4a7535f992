namespace Feedback.History.Tests;

/// <summary>The audit record has one standing charge line for each charged verdict, saying what the verdict says, and one line for each run of staff.</summary>
internal static class AuditRule
{
    public static IEnumerable<Finding> Check(JobView job)
    {
        var lines = job.Audit.Where(line => line.Kind is "charge" or "charge_taken_back" or "staff_verdict").ToLookup(line => line.Verdict!);
        var known = job.Final.Verdicts.GroupBy(verdict => verdict.Id).ToDictionary(same => same.Key, same => same.First());
        foreach (var id in lines.Select(line => line.Key).Union(known.Keys))
        {
            AuditEntry? standing = null;
            foreach (var line in lines[id])
            {
                if ((line.Kind == "charge_taken_back") == standing is null) yield return new Finding($"{id} has the audit lines {string.Join(", ", lines[id].Select(entry => entry.Kind))}");
                standing = line.Kind == "charge_taken_back" ? null : line;
            }

            var verdict = known.GetValueOrDefault(id);
            if (standing is null && verdict is not null) yield return new Finding($"{id} has no standing charge in the audit record");
            else if (standing is not null && verdict is null) yield return new Finding($"{id} stands as charged in the audit record and is not known");
            else if (standing is not null && !Same(standing, verdict!)) yield return new Finding($"{id} is another in the audit record: {standing}");
        }
    }

    private static bool Same(AuditEntry line, FinalVerdict verdict) =>
        line.Kind == (verdict.IsStaff ? "staff_verdict" : "charge")
        && line.Assignee == verdict.Assignee
        && (line.Attempt ?? 0) == verdict.Number
        && line.Result == verdict.Outcome
        && (verdict.Report is not { } report || (line.Settings == report.Settings && line.Truth == report.Truth))
        && line.At >= verdict.Created - Chronicle.ClockError;
}
