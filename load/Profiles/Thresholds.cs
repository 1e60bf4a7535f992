using Feedback.Load.Hosts;
using Feedback.Load.Running;

namespace Feedback.Load.Profiles;

/// <summary>What is held against figures of a run.</summary>
internal static class Thresholds
{
    /// <summary>Growth of what the system holds that is still none.</summary>
    public const double NoGrowth = 1.1;

    /// <summary>The same of latencies, which vary more from minute to minute.</summary>
    public const double NoGrowthOfLatency = 1.2;

    private const int CalmSeconds = 3;

    /// <summary>Nothing ended otherwise than it should, and something was served.</summary>
    public static IEnumerable<Check> Clean(Phase phase) => phase.Scenarios.SelectMany(entry => new[]
    {
        Check.AtMost($"{phase.Name}: wrong ends of {entry.Traffic.Scenario.Name}{Words(entry.Seen)}", entry.Seen.Of(EndKind.Failed).Count, 0),
        Check.AtLeast($"{phase.Name}: right ends of {entry.Traffic.Scenario.Name}", entry.Seen.Of(EndKind.Served).Count + entry.Seen.Of(EndKind.Corrected).Count, 1),
    });

    /// <summary>A percentile of what was served.</summary>
    public static Check Latency(string what, Recording seen, double share, double milliseconds) =>
        Check.AtMost(what, seen.Of(EndKind.Served).Percentile(share).TotalMilliseconds, milliseconds, " ms");

    /// <summary>Seconds, from its start, until a phase has three in a row in which everything was served and in time; its length if there are none.</summary>
    /// <param name="phase">The phase after a disturbance.</param>
    /// <param name="calm">The 99th percentile of a second in which all is well.</param>
    public static double Recovery(Phase phase, TimeSpan calm)
    {
        var seconds = (int)phase.Duration.TotalSeconds;
        var good = Enumerable.Range(0, seconds).Select(second => phase.Measured.Seconds.TryGetValue(second, out var seen)
            && seen.Served.Count > 0 && seen.Refused + seen.Failed == 0 && seen.Served.Percentile(0.99) <= calm).ToArray();
        for (var i = 0; i + CalmSeconds <= seconds; i++)
            if (good[i] && good[i + 1] && good[i + 2]) return i;
        return seconds;
    }

    /// <summary>How many times as much there is in the last quarter as in the second; the first is for warming up.</summary>
    public static double Growth(IReadOnlyList<double> values)
    {
        var quarter = values.Count / 4;
        if (quarter == 0) return double.NaN;
        return Median(values.Skip(values.Count - quarter)) / Median(values.Skip(quarter).Take(quarter));
    }

    /// <summary>What the system held did not grow during a phase; nothing where its processes are not known.</summary>
    public static IEnumerable<Check> Flat(Journal journal, Phase phase)
    {
        var samples = journal.During(phase);
        if (samples.Count == 0) yield break;
        yield return Of("memory", held => held.MemoryBytes);
        yield return Of("handles", held => held.Handles);
        yield return Of("threads", held => held.Threads);

        Check Of(string what, Func<Held, double> value) =>
            Check.AtMost($"{phase.Name}: growth of {what}", Growth([.. samples.Select(sample => value(sample.Held))]), NoGrowth, " times");
    }

    /// <summary>Latency did not grow during a phase.</summary>
    public static Check SteadyLatency(Phase phase, double share)
    {
        var seconds = phase.Measured.Seconds.Where(pair => pair.Value.Served.Count > 0).OrderBy(pair => pair.Key).Select(pair => pair.Value.Served.Percentile(share).TotalMilliseconds);
        return Check.AtMost($"{phase.Name}: growth of p{100 * share:0}", Growth([.. seconds]), NoGrowthOfLatency, " times");
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Words(Recording seen) =>
        seen.Of(EndKind.Failed).Count == 0 ? "" : $" ({string.Join(", ", seen.Words.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key}: {pair.Value}"))})";
}
