using System.Text.Json;
using Feedback.Cli.Commands;
using Feedback.Scoring;

namespace Feedback.Cli.Cases;

/// <summary>A case put together from separate files.</summary>
internal static class DocumentCase
{
    public static ScoringCase Read(ScoreOptions options)
    {
        if (options is not { GroundTruth: { } truth, Annotations: { } annotations, Labels: { } labels, Frames: { } frames })
            throw new CaseException("Give case files, or --ground-truth, --annotations, --labels and --frames.");
        try
        {
            using var layoutJson = JsonDocument.Parse(CaseFiles.ReadBytes(frames.FullName));
            var layout = FrameLayout.Read(layoutJson.RootElement);
            return new ScoringCase(
                annotations.Name,
                CaseFiles.ReadBytes(labels.FullName),
                CaseFiles.ReadBytes(truth.FullName),
                CaseFiles.ReadBytes(annotations.FullName),
                Settings(options.Settings),
                layout.Truth,
                layout.Job,
                null);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CaseException($"The frames or settings cannot be read: {e.Message}", e);
        }
    }

    private static QualitySettings Settings(FileInfo? file)
    {
        if (file is null) return new QualitySettings();
        using var json = JsonDocument.Parse(CaseFiles.ReadBytes(file.FullName));
        return CaseReader.ReadSettings(json.RootElement);
    }
}
