using System.Globalization;
using System.Text.Json;

namespace Feedback.Scoring;

/// <summary>The JSON form of a report.</summary>
internal static class ReportJson
{
    public static void Write(Utf8JsonWriter writer, Report report, ref BudgetMeter meter)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("summary");
        report.Summary.WriteTo(writer);
        writer.WriteStartArray("conflicts");
        foreach (var frame in report.FrameReports)
            foreach (var conflict in frame.Conflicts) WriteConflict(writer, frame.Frame, conflict, ref meter);
        writer.WriteEndArray();
        writer.WriteStartObject("frame_results");
        foreach (var frame in report.FrameReports) WriteFrame(writer, frame, report.Summary.ConfusionMatrix.Size, ref meter);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteConflict(Utf8JsonWriter writer, int frame, Conflict conflict, ref BudgetMeter meter)
    {
        meter.Spend(200);
        writer.WriteStartObject();
        writer.WriteNumber("frame", frame);
        writer.WriteString("type", ConflictTypes.NameOf(conflict.Type));
        writer.WriteString("severity", ConflictTypes.IsError(conflict.Type) ? "error" : "warning");
        writer.WriteStartArray("annotation_ids");
        if (conflict.Ds.Exists) WriteObject(writer, conflict.Ds, "ds");
        if (conflict.Gt.Exists) WriteObject(writer, conflict.Gt, "gt");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter writer, ObjectRef name, string source)
    {
        writer.WriteStartObject();
        if (name.Id is { } id) writer.WriteNumber("obj_id", id);
        else writer.WriteNull("obj_id");
        writer.WriteString("source", source);
        writer.WriteString("type", KindName(name.Kind));
        if (ShapeTypes.NameOf(name.Type) is { } type) writer.WriteString("shape_type", type);
        else writer.WriteNull("shape_type");
        writer.WriteEndObject();
    }

    private static void WriteFrame(Utf8JsonWriter writer, FrameReport frame, int size, ref BudgetMeter meter)
    {
        meter.Spend(500 + (10L * size * size));
        writer.WriteStartObject(frame.Frame.ToString(CultureInfo.InvariantCulture));
        writer.WriteStartObject("annotations");
        CountsJson.Write(writer, frame.Counts);
        writer.WriteEndObject();
        var cells = new int[size * size];
        foreach (var (cell, count) in frame.Cells) cells[cell] = count;
        writer.WritePropertyName("confusion_matrix_rows");
        MatrixJson.WriteRows(writer, cells, size);
        CountsJson.WriteComponents(writer, frame.Shape, frame.Label);
        var conflicts = new ConflictCounts();
        conflicts.Add(frame.Conflicts);
        CountsJson.WriteConflicts(writer, conflicts.ByType, conflicts.Warnings, conflicts.Errors);
        writer.WriteStartObject("matching");
        WritePairs(writer, "matches", frame.Matches, ref meter);
        WritePairs(writer, "mismatches", frame.Mismatches, ref meter);
        WriteNames(writer, "gt_unmatched", frame.GtUnmatched, ref meter);
        WriteNames(writer, "ds_unmatched", frame.DsUnmatched, ref meter);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WritePairs(Utf8JsonWriter writer, string name, PairReport[] pairs, ref BudgetMeter meter)
    {
        writer.WriteStartArray(name);
        foreach (var pair in pairs)
        {
            meter.Spend(200);
            writer.WriteStartObject();
            writer.WriteString("gt", NameOf(pair.Gt));
            writer.WriteString("ds", NameOf(pair.Ds));
            CountsJson.WriteReal(writer, "similarity", pair.Similarity);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter writer, string name, ObjectRef[] objects, ref BudgetMeter meter)
    {
        writer.WriteStartArray(name);
        foreach (var item in objects)
        {
            meter.Spend(100);
            writer.WriteStringValue(NameOf(item));
        }

        writer.WriteEndArray();
    }

    private static string NameOf(ObjectRef name) => string.Create(CultureInfo.InvariantCulture, $"{KindName(name.Kind)}:{name.Id}");

    private static string KindName(ObjectKind kind) => kind switch
    {
        ObjectKind.Track => "track",
        ObjectKind.Tag => "tag",
        _ => "shape",
    };
}
