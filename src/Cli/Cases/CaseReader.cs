using System.Collections.Immutable;
using System.Text.Json;
using Feedback.Scoring;

namespace Feedback.Cli.Cases;

/// <summary>Reads cases in the format of the conformance vectors: one case, or a theme file with shared labels.</summary>
internal static class CaseReader
{
    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>All cases of a file.</summary>
    public static ImmutableArray<ScoringCase> Read(ReadOnlyMemory<byte> file)
    {
        using var json = JsonDocument.Parse(file);
        var root = json.RootElement;
        if (!root.TryGetProperty("cases", out var cases)) return [ReadCase(root, root)];
        return [.. cases.EnumerateArray().Select(item => ReadCase(item, root))];
    }

    /// <summary>Settings by CVAT's names; missing ones have CVAT's defaults.</summary>
    public static QualitySettings ReadSettings(JsonElement settings) => settings.Deserialize<QualitySettings>(SnakeCase) ?? new QualitySettings();

    private static ScoringCase ReadCase(JsonElement item, JsonElement file)
    {
        var layout = FrameLayout.Read(item);
        return new ScoringCase(
            item.TryGetProperty("name", out var name) ? name.GetString() ?? "" : "",
            Raw(item.TryGetProperty("labels", out var labels) ? labels : file.GetProperty("labels")),
            Raw(item.GetProperty("ground_truth")),
            Raw(item.GetProperty("annotations")),
            item.TryGetProperty("settings", out var settings) ? ReadSettings(settings) : new QualitySettings(),
            layout.Truth,
            layout.Job,
            item.TryGetProperty("expected", out var expected) ? Raw(expected) : null);
    }

    private static byte[] Raw(JsonElement element) => System.Text.Encoding.UTF8.GetBytes(element.GetRawText());
}
