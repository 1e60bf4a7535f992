using System.Text.Json.Nodes;

namespace Feedback.History.Tests;

/// <summary>A line of the audit record.</summary>
/// <param name="At">When, in seconds of the chronicle.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Job">The job.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Assignee">Whose job it was.</param>
/// <param name="Attempt">The attempt.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Settings">Version of the settings.</param>
/// <param name="Truth">Version of the ground truth.</param>
public sealed record AuditEntry(double At, string Kind, string? Job, string? Verdict, string? Assignee, int? Attempt, string? Result, int? Settings, int? Truth)
{
    /// <summary>A line as it is answered.</summary>
    public static AuditEntry Of(JsonNode line, Func<JsonNode, double> time) => new(
        time(line["at"]!), (string)line["kind"]!, (string?)line["job_id"], (string?)line["validation_id"], (string?)line["assignee"],
        (int?)line["attempt"], (string?)line["result"], (int?)line["settings_version"], (int?)line["ground_truth_version"]);
}
