using System.Globalization;
using System.Text;

namespace Feedback.Load.Reports;

/// <summary>A report as text; its tables are Markdown too.</summary>
internal static class TextReport
{
    private static readonly string[] Head = ["scenario", "load", "served a second", "served", "refused", "ms p50 / p90 / p99", "longest", "refused p99", "late p99", "other ends"];

    /// <summary>All of it.</summary>
    public static string Of(RunReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{report.Profile}, {report.Host}, {report.At:yyyy-MM-dd HH:mm} UTC\n{report.Machine}\n{report.Command}\n");
        foreach (var phase in report.Phases)
            text.Append(CultureInfo.InvariantCulture, $"\n{phase.Name}, {phase.Seconds:0.#} s\n\n{TextTable.Of(Head, phase.Scenarios.Select(Cells))}");
        if (report.Samples.Count > 0)
        {
            var (first, last) = (report.Samples[0], report.Samples[^1]);
            text.Append(CultureInfo.InvariantCulture,
                $"\nmemory {first.Megabytes:N0} to {last.Megabytes:N0} MB (most {report.Samples.Max(sample => sample.Megabytes):N0}), handles {first.Handles} to {last.Handles}, threads {first.Threads} to {last.Threads}\n");
        }

        text.Append('\n').AppendJoin('\n', report.Checks.Select(check => check.Line)).Append('\n');
        return text.ToString();
    }

    /// <summary>What was neither served nor refused.</summary>
    public static string OtherEnds(ScenarioReport scenario) =>
        string.Join(", ", scenario.Ends.Where(pair => pair.Key != "200").Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}: {pair.Value}")));

    private static string[] Cells(ScenarioReport seen) =>
    [
        seen.Name, seen.Load, Text(seen.ServedPerSecond, "N1"), Text(seen.Served, "N0"), Text(seen.Refused, "N0"),
        $"{Text(seen.P50, "F1")} / {Text(seen.P90, "F1")} / {Text(seen.P99, "F1")}", Text(seen.Longest, "F1"),
        seen.Refused > 0 ? Text(seen.RefusedP99, "F1") : "", seen.LateP99 > 0 ? Text(seen.LateP99, "F1") : "", OtherEnds(seen),
    ];

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
