using System.Globalization;
using System.Runtime.InteropServices;

namespace Feedback.Load.Reports;

/// <summary>What figures were taken on.</summary>
internal static class MachineLine
{
    /// <summary>Cores, system, runtime, and how busy the machine was with whatever else.</summary>
    public static string Text => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}{Busy}");

    private static string Busy => File.Exists("/proc/loadavg") ? $", load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "";
}
