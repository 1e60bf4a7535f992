using System.Collections.Immutable;
using System.Text.Json;

namespace Feedback.Scoring;

/// <summary>Parts that summaries and frame results have in common.</summary>
internal static class CountsJson
{
    public static void Write(Utf8JsonWriter writer, Counts counts)
    {
        writer.WriteNumber("valid_count", counts.Valid);
        writer.WriteNumber("missing_count", counts.Missing);
        writer.WriteNumber("extra_count", counts.Extra);
        writer.WriteNumber("total_count", counts.Total);
        writer.WriteNumber("ds_count", counts.Ds);
        writer.WriteNumber("gt_count", counts.Gt);
        writer.WriteNumber("accuracy", Ratio.Of(counts.Valid, counts.Total));
        writer.WriteNumber("precision", Ratio.Of(counts.Valid, counts.Ds));
        writer.WriteNumber("recall", Ratio.Of(counts.Valid, counts.Gt));
    }

    public static void WriteComponents(Utf8JsonWriter writer, ShapeComponent shape, LabelComponent label)
    {
        writer.WriteStartObject("annotation_components");
        writer.WriteStartObject("shape");
        writer.WriteNumber("valid_count", shape.ValidCount);
        writer.WriteNumber("missing_count", shape.MissingCount);
        writer.WriteNumber("extra_count", shape.ExtraCount);
        writer.WriteNumber("total_count", shape.TotalCount);
        writer.WriteNumber("ds_count", shape.DsCount);
        writer.WriteNumber("gt_count", shape.GtCount);
        WriteReal(writer, "mean_iou", shape.MeanIou);
        writer.WriteNumber("accuracy", shape.Accuracy);
        writer.WriteEndObject();
        writer.WriteStartObject("label");
        writer.WriteNumber("valid_count", label.ValidCount);
        writer.WriteNumber("invalid_count", label.InvalidCount);
        writer.WriteNumber("total_count", label.TotalCount);
        writer.WriteNumber("accuracy", label.Accuracy);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public static void WriteConflicts(Utf8JsonWriter writer, ImmutableArray<KeyValuePair<string, int>> byType, int warnings, int errors)
    {
        writer.WriteNumber("conflict_count", warnings + errors);
        writer.WriteNumber("warning_count", warnings);
        writer.WriteNumber("error_count", errors);
        writer.WriteStartObject("conflicts_by_type");
        foreach (var (name, count) in byType) writer.WriteNumber(name, count);
        writer.WriteEndObject();
    }

    /// <summary>Not a number becomes null.</summary>
    public static void WriteReal(Utf8JsonWriter writer, string name, double value)
    {
        if (double.IsFinite(value)) writer.WriteNumber(name, value);
        else writer.WriteNull(name);
    }
}
