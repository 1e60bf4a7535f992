using System.Reflection;
using Feedback.Load.Profiles;

namespace Feedback.Load.Reports;

/// <summary>A report as one page that asks nothing of anybody: no script, no font, no address.</summary>
internal static class HtmlReport
{
    private static readonly string Style = Read("report.css");

    /// <summary>The page.</summary>
    public static string Of(RunReport report)
    {
        var (page, title) = (new HtmlWriter(), $"{report.Profile}, {report.Host}");
        page.Add($"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
            <title>{title}</title><style>
            """);
        page.AddOwn(Style);
        page.Add($"""
            </style></head><body>
            <header><h1>{title} <span class="{(report.Passed ? "pass" : "fail")}">{(report.Passed ? "passed" : "failed")}</span></h1>
            <p>{report.At:yyyy-MM-dd HH:mm} UTC, {report.Machine}</p><p><code>{report.Command}</code></p></header>
            """);
        Checks(page, report.Checks);
        Charts(page, report);
        page.AddEach(report.Phases, Phase);
        return page.Add($"</body></html>\n").ToString();
    }

    private static void Checks(HtmlWriter page, IReadOnlyList<Check> checks)
    {
        page.Add($"<h2>Thresholds</h2><table><thead><tr><th></th><th>what</th><th>figure</th><th>bound</th></tr></thead><tbody>");
        foreach (var check in checks)
            page.Add($"<tr><td class=\"{(check.Passed ? "pass" : "fail")}\">{(check.Passed ? "kept" : "not kept")}</td><td>{check.What}</td><td>{check.FigureText}</td><td>{check.BoundText}</td></tr>");
        page.Add($"</tbody></table>");
    }

    private static void Charts(HtmlWriter page, RunReport report)
    {
        if (report.Seconds.Count == 0) return;
        var seconds = Math.Max(report.Seconds[^1].Second + 1, report.Phases.Max(phase => phase.From + phase.Seconds));
        // Whole stretches without an end are gaps at zero, not lines across.
        var every = Enumerable.Range(0, report.Seconds[^1].Second + 1).GroupJoin(report.Seconds, at => at, seen => seen.Second, (at, seen) => seen.FirstOrDefault() ?? new SecondReport(at, 0, 0, 0, 0, 0)).ToArray();
        ChartLine Rate(string name, string style, Func<SecondReport, double> value) => new(name, style, [.. every.Select(seen => (seen.Second + 0.5, value(seen)))]);
        ChartLine Latency(string name, string style, Func<SecondReport, double> value) => new(name, style, [.. report.Seconds.Where(seen => seen.Served > 0).Select(seen => (seen.Second + 0.5, value(seen)))]);
        ChartLine Held(string name, string style, Func<SampleReport, double> value) => new(name, style, [.. report.Samples.Select(seen => (seen.Second, value(seen)))]);

        page.Add($"<h2>Over time</h2>");
        new Chart("Ends a second", [Rate("served", "first", seen => seen.Served), Rate("refused", "second", seen => seen.Refused), Rate("wrong", "third", seen => seen.Failed)]).AddTo(page, report.Phases, seconds);
        new Chart("Latency of what was served, milliseconds", [Latency("p50", "first", seen => seen.P50), Latency("p99", "second", seen => seen.P99)], Logarithmic: true).AddTo(page, report.Phases, seconds);
        if (report.Samples.Count == 0) return;
        new Chart("Memory of the system, megabytes", [Held("resident", "first", seen => seen.Megabytes)]).AddTo(page, report.Phases, seconds);
        new Chart("Handles and threads of the system", [Held("handles", "first", seen => seen.Handles), Held("threads", "second", seen => seen.Threads)]).AddTo(page, report.Phases, seconds);
    }

    private static void Phase(HtmlWriter page, PhaseReport phase)
    {
        page.Add($"<h2>{phase.Name}, {phase.Seconds:0.#} s</h2><table><thead><tr><th>scenario</th><th>load</th><th>served a second</th><th>served</th><th>refused</th><th>p50 ms</th><th>p90 ms</th><th>p99 ms</th><th>longest ms</th><th>other ends</th></tr></thead><tbody>");
        foreach (var seen in phase.Scenarios)
            page.Add($"<tr><td>{seen.Name}</td><td>{seen.Load}</td><td>{seen.ServedPerSecond:N1}</td><td>{seen.Served:N0}</td><td>{seen.Refused:N0}</td><td>{seen.P50:N1}</td><td>{seen.P90:N1}</td><td>{seen.P99:N1}</td><td>{seen.Longest:N1}</td><td>{TextReport.OtherEnds(seen)}</td></tr>");
        page.Add($"</tbody></table>");
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
