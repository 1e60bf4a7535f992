using System.Globalization;
using Feedback.Load.Running;

namespace Feedback.Load.Reports;

/// <summary>What one system held of one scenario.</summary>
/// <param name="System">The system.</param>
/// <param name="Scenario">What callers did.</param>
/// <param name="MostPerSecond">Served a second to a fixed number of callers, each of whom asks again at once.</param>
/// <param name="P50AtMost">Median latency meanwhile, milliseconds.</param>
/// <param name="P99AtMost">99th percentile meanwhile, milliseconds.</param>
/// <param name="P50AtHalf">Median latency at half that rate in an open model, from the intended start, milliseconds.</param>
/// <param name="P99AtHalf">99th percentile likewise.</param>
/// <param name="Ends">How often each word was the end, in both.</param>
/// <param name="ProcessorMilliseconds">Processor time of each role for one served, at most load.</param>
/// <param name="MemoryMegabytes">Memory of each role at the end.</param>
internal sealed record Figure(
    string System,
    string Scenario,
    double MostPerSecond,
    double P50AtMost,
    double P99AtMost,
    double P50AtHalf,
    double P99AtHalf,
    IReadOnlyDictionary<string, long> Ends,
    IReadOnlyDictionary<string, double> ProcessorMilliseconds,
    IReadOnlyDictionary<string, double> MemoryMegabytes)
{
    /// <summary>Whether nothing went wrong.</summary>
    public required bool Clean { get; init; }

    /// <summary>Of several measurements of the same, the one with the middle rate; clean only if all were.</summary>
    public static Figure Middle(IEnumerable<Figure> same)
    {
        Figure[] sorted = [.. same.OrderBy(figure => figure.MostPerSecond)];
        return sorted[sorted.Length / 2] with { Clean = sorted.All(figure => figure.Clean) };
    }

    /// <summary>The counts of two runs together.</summary>
    public static IReadOnlyDictionary<string, long> EndsOf(params IReadOnlyList<Recording> runs) =>
        runs.SelectMany(run => run.Words).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));

    /// <summary>Its numbers in a row: rate, latencies, processor time.</summary>
    public string[] Cells(double reference) =>
    [
        System,
        Text(MostPerSecond, "N0"),
        reference > 0 ? Text(MostPerSecond / reference, "F2") : "",
        $"{Text(P50AtMost, "F1")} / {Text(P99AtMost, "F1")}",
        $"{Text(P50AtHalf, "F1")} / {Text(P99AtHalf, "F1")}",
        string.Join(", ", ProcessorMilliseconds.Select(pair => $"{pair.Key} {Text(pair.Value, "F2")}")),
        string.Join(", ", Ends.Where(pair => pair.Key != "200").Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}: {pair.Value}"))),
    ];

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
