using System.Text.Json.Serialization;
using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>A line of the audit record as it is answered; what does not apply is left out.</summary>
/// <param name="Number">Grows along the record.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Kind">What it was.</param>
public sealed record AuditLineAnswer(long Number, DateTime At, string By, AuditKind Kind)
{
    /// <summary>The job.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? JobId { get; init; }

    /// <summary>The verdict.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? ValidationId { get; init; }

    /// <summary>Whose job it was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Assignee { get; init; }

    /// <summary>The attempt that was charged or taken back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? Attempt { get; init; }

    /// <summary>What came of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Result { get; init; }

    /// <summary>Why there was no feedback.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Unavailable? Cause { get; init; }

    /// <summary>How many alike stand behind this line.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? Times { get; init; }

    /// <summary>Version of the settings.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? SettingsVersion { get; init; }

    /// <summary>Version of the ground truth.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? GroundTruthVersion { get; init; }

    internal static AuditLineAnswer Of(AuditLine line) => new(line.Number, line.Event.At.UtcDateTime, line.Event.By, line.Event.Kind)
    {
        JobId = line.Event.Job,
        ValidationId = line.Event.Verdict,
        Assignee = line.Event.Assignee,
        Attempt = line.Event.Attempt,
        Result = line.Event.Result,
        Cause = line.Event.Cause,
        Times = line.Event.Times,
        SettingsVersion = line.Event.SettingsVersion,
        GroundTruthVersion = line.Event.GroundTruthVersion,
    };
}
