using Feedback.Load.Profiles;
using Feedback.Load.Running;

namespace Feedback.Load.Reports;

/// <summary>What a run of a profile is reported as, in every format.</summary>
internal sealed record RunReport
{
    /// <summary>The profile.</summary>
    public required string Profile { get; init; }

    /// <summary>What was under load.</summary>
    public required string Host { get; init; }

    /// <summary>What it ran on.</summary>
    public required string Machine { get; init; }

    /// <summary>The command that gives it again.</summary>
    public required string Command { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether every threshold was kept.</summary>
    public bool Passed => Checks.All(check => check.Passed);

    /// <summary>Thresholds and figures.</summary>
    public required IReadOnlyList<Check> Checks { get; init; }

    /// <summary>The phases.</summary>
    public required IReadOnlyList<PhaseReport> Phases { get; init; }

    /// <summary>What was measured, second by second.</summary>
    public required IReadOnlyList<SecondReport> Seconds { get; init; }

    /// <summary>What the system held of the machine.</summary>
    public required IReadOnlyList<SampleReport> Samples { get; init; }

    /// <summary>The report of a journal.</summary>
    public static RunReport Of(Journal journal, string profile, string host, string machine, string command) => new()
    {
        Profile = profile,
        Host = host,
        Machine = machine,
        Command = command,
        At = journal.At,
        Checks = journal.Checks,
        Phases = [.. journal.Phases.Select(PhaseReport.Of)],
        Seconds = [.. journal.Timeline.Seconds.OrderBy(pair => pair.Key).Select(pair => SecondReport.Of(pair.Key, pair.Value))],
        Samples = [.. journal.Samples.Select(SampleReport.Of)],
    };
}

/// <summary>A phase.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="From">When it began, seconds from the start of the run.</param>
/// <param name="Seconds">How long requests were started.</param>
/// <param name="Scenarios">What was sent and seen.</param>
internal sealed record PhaseReport(string Name, double From, double Seconds, IReadOnlyList<ScenarioReport> Scenarios)
{
    public static PhaseReport Of(Phase phase) =>
        new(phase.Name, phase.From.TotalSeconds, phase.Duration.TotalSeconds, [.. phase.Scenarios.Select(entry => ScenarioReport.Of(entry.Traffic, entry.Seen, phase.Duration))]);
}

/// <summary>A scenario in a phase; latencies in milliseconds, of what was served, from the intended start.</summary>
internal sealed record ScenarioReport(
    string Name, string Load, double ServedPerSecond, long Served, long Refused, long Corrected, long Failed,
    double P50, double P90, double P99, double Longest, double RefusedP99, double LateP99, IReadOnlyDictionary<string, long> Ends)
{
    public static ScenarioReport Of(Traffic traffic, Recording seen, TimeSpan duration)
    {
        var served = seen.Of(EndKind.Served);
        double Of(double share) => served.Percentile(share).TotalMilliseconds;
        return new ScenarioReport(
            traffic.Scenario.Name, traffic.Load, served.Count / Math.Max(duration.TotalSeconds, seen.Elapsed.TotalSeconds), served.Count,
            seen.Of(EndKind.Refused).Count, seen.Of(EndKind.Corrected).Count, seen.Of(EndKind.Failed).Count,
            Of(0.5), Of(0.9), Of(0.99), served.Longest.TotalMilliseconds,
            seen.Of(EndKind.Refused).Percentile(0.99).TotalMilliseconds, seen.Lateness.Percentile(0.99).TotalMilliseconds,
            new SortedDictionary<string, long>(seen.Words.ToDictionary(), StringComparer.Ordinal));
    }
}

/// <summary>One second of what was measured; latencies in milliseconds.</summary>
internal sealed record SecondReport(int Second, long Served, long Refused, long Failed, double P50, double P99)
{
    public static SecondReport Of(int second, Second seen) =>
        new(second, seen.Served.Count, seen.Refused, seen.Failed, seen.Served.Percentile(0.5).TotalMilliseconds, seen.Served.Percentile(0.99).TotalMilliseconds);
}

/// <summary>What the system held at a moment.</summary>
/// <param name="Second">The moment, from the start of the run.</param>
/// <param name="Megabytes">Resident memory.</param>
/// <param name="Handles">Open files and connections.</param>
/// <param name="Threads">Threads.</param>
internal sealed record SampleReport(double Second, double Megabytes, int Handles, int Threads)
{
    public static SampleReport Of(Sample sample) => new(sample.At.TotalSeconds, sample.Held.MemoryBytes / 1048576.0, sample.Held.Handles, sample.Held.Threads);
}
