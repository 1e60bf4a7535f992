using System.Text.Json;
using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Gateway;

/// <summary>A job's row in the report of its task.</summary>
/// <param name="JobId">The job.</param>
/// <param name="Assignee">Who has it now.</param>
/// <param name="Verdict">Its newest counted verdict, if any.</param>
/// <param name="Summary">The summary of that verdict's report.</param>
internal sealed record TaskReportRow(string JobId, string? Assignee, Verdict? Verdict, ReportSummary? Summary)
{
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("job_id", JobId);
        writer.WriteString("assignee", Assignee);
        writer.WriteString("validation_id", Verdict?.Id);
        if (Verdict is not null && Summary is not null)
        {
            writer.WriteString("verdict", JsonSerializer.SerializeToElement(Verdict.Outcome, HttpJson.Options).GetString());
            writer.WriteBoolean("review", Verdict.Review);
            writer.WriteString("judged", Verdict.Assignee);
            writer.WriteNumber("score", Verdict.Score);
            writer.WriteNumber("required_score", Verdict.RequiredScore);
            writer.WriteString("created_at", Verdict.CreatedAt.UtcDateTime);
            writer.WriteNumber("settings_version", Verdict.SettingsVersion);
            writer.WriteNumber("ground_truth_version", Verdict.Basis.Truth);
            writer.WritePropertyName("summary");
            Summary.WriteTo(writer);
        }
        else
        {
            writer.WriteNull("summary");
        }

        writer.WriteEndObject();
    }
}
