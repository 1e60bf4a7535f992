using System.Text.Json.Serialization;

namespace Feedback.Actors;

/// <summary>What the audit record holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AuditKind>))]
public enum AuditKind
{
    /// <summary>A verdict that charged an attempt.</summary>
    [JsonStringEnumMemberName("charge")] Charge,

    /// <summary>A verdict for staff, which charges nothing.</summary>
    [JsonStringEnumMemberName("staff_verdict")] StaffVerdict,

    /// <summary>A validation that ended without a verdict after it had begun.</summary>
    [JsonStringEnumMemberName("withdrawal")] Withdrawal,

    /// <summary>A charge taken back because nobody had seen its verdict in time.</summary>
    [JsonStringEnumMemberName("charge_taken_back")] ChargeTakenBack,

    /// <summary>There was no feedback, see the cause.</summary>
    [JsonStringEnumMemberName("unavailable")] Unavailable,

    /// <summary>A job was created, or its assignee, stage, state or frames changed by hand.</summary>
    [JsonStringEnumMemberName("job_change")] JobChange,

    /// <summary>An annotator answered a verdict.</summary>
    [JsonStringEnumMemberName("answer")] Answer,

    /// <summary>Settings of a task or project changed.</summary>
    [JsonStringEnumMemberName("settings_change")] SettingsChange,

    /// <summary>Ground truth changed.</summary>
    [JsonStringEnumMemberName("ground_truth_change")] GroundTruthChange,

    /// <summary>The disclosure budget of a version of the ground truth is used up: from now on only verdicts are disclosed.</summary>
    [JsonStringEnumMemberName("budget_used_up")] BudgetUsedUp,

    /// <summary>Staff read the ground truth.</summary>
    [JsonStringEnumMemberName("ground_truth_read")] GroundTruthRead,

    /// <summary>Staff read a comparison report, which shows ground truth.</summary>
    [JsonStringEnumMemberName("report_read")] ReportRead,
}
