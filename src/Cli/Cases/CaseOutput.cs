using System.Text.Encodings.Web;
using System.Text.Json;
using Feedback.Scoring;

namespace Feedback.Cli.Cases;

/// <summary>One JSON line a case: <c>{"name", "summary", "verdict", "conflicts", "frame_results"}</c>, in the shape of <c>expected</c>.</summary>
internal static class CaseOutput
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(string name, Report report, QualitySettings settings)
    {
        using var all = JsonDocument.Parse(Body(report));
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WritePropertyName("summary");
            all.RootElement.GetProperty("summary").WriteTo(writer);
            WriteVerdict(writer, report, settings);
            writer.WritePropertyName("conflicts");
            all.RootElement.GetProperty("conflicts").WriteTo(writer);
            writer.WritePropertyName("frame_results");
            all.RootElement.GetProperty("frame_results").WriteTo(writer);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static byte[] Body(Report report)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options)) report.WriteTo(writer);
        return buffer.ToArray();
    }

    private static void WriteVerdict(Utf8JsonWriter writer, Report report, QualitySettings settings)
    {
        var value = report.Score(settings.TargetMetric);
        writer.WriteStartObject("verdict");
        writer.WriteString("target_metric", settings.TargetMetric switch
        {
            TargetMetric.Precision => "precision",
            TargetMetric.Recall => "recall",
            _ => "accuracy",
        });
        writer.WriteNumber("value", value);
        writer.WriteNumber("threshold", settings.TargetMetricThreshold);
        writer.WriteBoolean("passed", value >= settings.TargetMetricThreshold);
        writer.WriteEndObject();
    }
}
