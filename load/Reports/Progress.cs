using System.Globalization;
using Feedback.Load.Profiles;
using Feedback.Load.Running;
using Spectre.Console;

namespace Feedback.Load.Reports;

/// <summary>Says how a run goes: one line that changes on a terminal, a line now and then elsewhere.</summary>
internal static class Progress
{
    private const int LineEvery = 5;

    /// <summary>Shows it while something is done.</summary>
    public static async Task<T> Show<T>(Func<Action<Journal>, Task<T>> run)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected) return await run(Plain());
        return await AnsiConsole.Status().StartAsync("starting", context => run(journal => context.Status(Markup.Escape(Line(journal)))));
    }

    private static Action<Journal> Plain()
    {
        var calls = 0;
        return journal =>
        {
            if (++calls % LineEvery == 0) Console.WriteLine(Line(journal));
        };
    }

    /// <summary>What is done and the last whole second.</summary>
    private static string Line(Journal journal)
    {
        var second = (int)journal.Elapsed.TotalSeconds - 1;
        var seen = journal.Timeline.Seconds.GetValueOrDefault(second) ?? new Second();
        return string.Create(CultureInfo.InvariantCulture,
            $"{journal.Elapsed:mm\\:ss}  {journal.Doing}: {seen.Served.Count} a second, p50 {seen.Served.Percentile(0.5).TotalMilliseconds:F1} ms, p99 {seen.Served.Percentile(0.99).TotalMilliseconds:F1} ms, {seen.Refused} refused, {seen.Failed} wrong");
    }
}
