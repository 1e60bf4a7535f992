using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Feedback.Load.Comparing;

/// <summary>A load tool that others have written, as a program on this machine.</summary>
/// <param name="Name">Its name in the PATH.</param>
/// <param name="Arguments">Its arguments for callers, seconds and an address.</param>
/// <param name="Read">Reads what it printed; null if that is not its report.</param>
internal sealed partial record LoadTool(string Name, Func<int, int, Uri, string[]> Arguments, Func<string, Measured?> Read)
{
    /// <summary>Tools that are known, the preferred one first.</summary>
    public static IReadOnlyList<LoadTool> Known { get; } =
    [
        new("wrk", (callers, seconds, address) => ["-t", "2", "-c", $"{callers}", "-d", $"{seconds}s", "--latency", address.ToString()], ReadWrk),
        new("hey", (callers, seconds, address) => ["-c", $"{callers}", "-z", $"{seconds}s", address.ToString()], ReadHey),
    ];

    /// <summary>Whether it is in the PATH.</summary>
    public bool IsHere => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Name)));

    /// <summary>Runs it to its end and reads its report.</summary>
    public async Task<Measured> Measure(int callers, int seconds, Uri address, CancellationToken stop)
    {
        using var process = Process.Start(new ProcessStartInfo(Name, Arguments(callers, seconds, address)) { RedirectStandardOutput = true })!;
        var report = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return Read(report) ?? throw new InvalidOperationException($"{Name} printed something else than its report:\n{report}");
    }

    /// <summary>Reads a report of wrk.</summary>
    public static Measured? ReadWrk(string report)
    {
        var (rate, p50, p99) = (Rate().Match(report), Wrk50().Match(report), Wrk99().Match(report));
        return rate.Success && p50.Success && p99.Success ? new Measured(Number(rate.Groups[1]), Milliseconds(p50), Milliseconds(p99)) : null;
    }

    /// <summary>Reads a report of hey.</summary>
    public static Measured? ReadHey(string report)
    {
        var (rate, p50, p99) = (Rate().Match(report), Hey50().Match(report), Hey99().Match(report));
        return rate.Success && p50.Success && p99.Success ? new Measured(Number(rate.Groups[1]), 1000 * Number(p50.Groups[1]), 1000 * Number(p99.Groups[1])) : null;
    }

    private static double Milliseconds(Match match) => Number(match.Groups[1]) * match.Groups[2].Value switch
    {
        "us" => 0.001,
        "ms" => 1,
        "s" => 1000,
        _ => 60_000, // m
    };

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"^\s+50%\s+([\d.]+)(us|ms|s|m)\s*$", RegexOptions.Multiline)]
    private static partial Regex Wrk50();

    [GeneratedRegex(@"^\s+99%\s+([\d.]+)(us|ms|s|m)\s*$", RegexOptions.Multiline)]
    private static partial Regex Wrk99();

    [GeneratedRegex(@"^\s+50%+ in ([\d.]+) secs", RegexOptions.Multiline)]
    private static partial Regex Hey50();

    [GeneratedRegex(@"^\s+99%+ in ([\d.]+) secs", RegexOptions.Multiline)]
    private static partial Regex Hey99();
}
