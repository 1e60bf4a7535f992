using System.Runtime.CompilerServices;
using Feedback.Cli.Cases;

namespace Feedback.Bench.Inputs;

/// <summary>The seven bench inputs of the conformance data, and what CVAT's own conversion and comparison took for them.</summary>
internal static class Vectors
{
    /// <summary>Seconds of CVAT 2.42, conversion and comparison together, on a machine of this size.</summary>
    public static readonly IReadOnlyDictionary<string, double> CvatSeconds = new Dictionary<string, double>
    {
        ["rect_100x20"] = 1.11,
        ["polygon_100x20_12pt_1080p"] = 30.5,
        ["mask_20x10_1080p"] = 9.4,
        ["rect_1x300"] = 2.31,
        ["rect_1x1000"] = 28.3,
        ["skeleton_50x5_17pt"] = 0.65,
        ["polyline_100x10_6pt"] = 1.15,
    };

    public static string Folder { get; } = FindFolder();

    public static ScoringCase Load(string name) => CaseFiles.Read(Path.Combine(Folder, $"{name}.json.gz"))[0];

    private static string FindFolder([CallerFilePath] string here = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../tests/Scoring.Tests/Conformance/bench"));
}
