using System.Globalization;

namespace Feedback.Load.Reports;

/// <summary>What was seen at one moment of creating many jobs.</summary>
/// <param name="Name">Which moment.</param>
/// <param name="Jobs">Jobs created by then.</param>
/// <param name="CreatedPerSecond">How many were created a second.</param>
/// <param name="SiloMegabytes">Memory of the silo.</param>
/// <param name="GatewayMegabytes">Memory of the gateway.</param>
/// <param name="StartSeconds">From the silo's start until the gateway was ready again; 0 where nothing was started.</param>
/// <param name="ValidationP50">Median latency of validations of other jobs, milliseconds.</param>
/// <param name="ValidationP99">Their 99th percentile.</param>
/// <param name="Ends">How they ended.</param>
internal sealed record MillionMoment(
    string Name, int Jobs, double CreatedPerSecond, double SiloMegabytes, double GatewayMegabytes, double StartSeconds,
    double ValidationP50, double ValidationP99, IReadOnlyDictionary<string, long> Ends)
{
    /// <summary>Heads of the columns.</summary>
    public static IReadOnlyList<string> Head { get; } = ["moment", "jobs", "created a second", "silo MB", "gateway MB", "start s", "validation ms p50 / p99", "other ends"];

    /// <summary>A row.</summary>
    public IReadOnlyList<string> Cells =>
    [
        Name, Text(Jobs, "N0"), CreatedPerSecond > 0 ? Text(CreatedPerSecond, "N0") : "", Text(SiloMegabytes, "N0"), Text(GatewayMegabytes, "N0"),
        StartSeconds > 0 ? Text(StartSeconds, "F1") : "", $"{Text(ValidationP50, "F1")} / {Text(ValidationP99, "F1")}",
        string.Join(", ", Ends.Where(pair => pair.Key != "200").Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}: {pair.Value}"))),
    ];

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
