using System.Collections.Immutable;
using System.Text.Json;

namespace Feedback.Scoring;

/// <summary>The JSON form of a summary: member <c>summary</c> of a report.</summary>
internal static class SummaryJson
{
    public static void Write(Utf8JsonWriter writer, ReportSummary summary)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("frames");
        foreach (var frame in summary.Frames) writer.WriteNumberValue(frame);
        writer.WriteEndArray();
        writer.WriteNumber("frame_count", summary.FrameCount);
        writer.WriteNumber("total_frames", summary.TotalFrames);
        writer.WriteNumber("frame_share", summary.FrameShare);
        CountsJson.Write(writer, new Counts(
            summary.ValidCount, summary.MissingCount, summary.ExtraCount, summary.TotalCount, summary.DsCount, summary.GtCount));
        CountsJson.WriteReal(writer, "mean_iou", summary.MeanIou);
        CountsJson.WriteConflicts(writer, summary.ConflictsByType, summary.WarningCount, summary.ErrorCount);
        writer.WriteNumber("mean_conflict_count", summary.MeanConflictCount);
        writer.WriteNumber("conflicting_frame_count", summary.ConflictingFrameCount);
        CountsJson.WriteComponents(writer, summary.Shape, summary.Label);
        writer.WritePropertyName("confusion_matrix");
        MatrixJson.Write(writer, summary.ConfusionMatrix);
        writer.WriteEndObject();
    }

    public static ReportSummary Read(JsonElement json)
    {
        try
        {
            return ReadSummary(json);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException("This is not the summary of a report.", e);
        }
    }

    private static ReportSummary ReadSummary(JsonElement json)
    {
        var (shape, label) = (json.GetProperty("annotation_components").GetProperty("shape"), json.GetProperty("annotation_components").GetProperty("label"));
        var matrix = json.GetProperty("confusion_matrix");
        return new ReportSummary
        {
            Frames = Ints(json.GetProperty("frames")),
            FrameCount = Int(json, "frame_count"),
            TotalFrames = Int(json, "total_frames"),
            ValidCount = Int(json, "valid_count"),
            MissingCount = Int(json, "missing_count"),
            ExtraCount = Int(json, "extra_count"),
            TotalCount = Int(json, "total_count"),
            DsCount = Int(json, "ds_count"),
            GtCount = Int(json, "gt_count"),
            WarningCount = Int(json, "warning_count"),
            ErrorCount = Int(json, "error_count"),
            ConflictsByType = [.. json.GetProperty("conflicts_by_type").EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, entry.Value.GetInt32()))],
            ConflictingFrameCount = Int(json, "conflicting_frame_count"),
            Shape = new ShapeComponent(
                Int(shape, "valid_count"), Int(shape, "missing_count"), Int(shape, "extra_count"), Int(shape, "total_count"), Int(shape, "ds_count"),
                Int(shape, "gt_count"), Real(shape, "mean_iou")),
            Label = new LabelComponent(Int(label, "valid_count"), Int(label, "invalid_count"), Int(label, "total_count")),
            ConfusionMatrix = new ConfusionMatrix(
                [.. matrix.GetProperty("labels").EnumerateArray().Select(name => name.GetString()!)],
                [.. matrix.GetProperty("rows").EnumerateArray().SelectMany(row => Ints(row))]),
        };
    }

    private static int Int(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static double Real(JsonElement json, string name)
        => json.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : double.NaN;

    private static ImmutableArray<int> Ints(JsonElement json) => [.. json.EnumerateArray().Select(value => value.GetInt32())];
}
