namespace Feedback.History.Tests;

/// <summary>What a chronicle holds, in one line.</summary>
public static class Summary
{
    public static string Of(Chronicle chronicle)
    {
        var statuses = chronicle.Calls.CountBy(call => call.Status == Call.Lost ? "lost" : call.Status == 204 && call.What == Operation.Validate ? $"204 {call.Cause}" : $"{call.Status}")
            .OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Value} × {entry.Key}");
        var verdicts = chronicle.Jobs.SelectMany(job => job.Verdicts).ToList();
        return $"{chronicle.Kills.Count} kills, {chronicle.Calls.Count} operations ({string.Join(", ", statuses)}), "
            + $"{verdicts.Count(verdict => !verdict.IsStaff)} verdicts charged in {chronicle.Jobs.Sum(job => job.Verdicts.Select(verdict => verdict.Assignment).Distinct().Count())} assignments, "
            + $"{verdicts.Count(verdict => verdict.IsStaff)} runs of staff, {chronicle.Audit.Count(line => line.Kind == "charge_taken_back")} charges taken back";
    }
}
