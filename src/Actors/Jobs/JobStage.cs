using System.Text.Json.Serialization;

namespace Feedback.Actors;

/// <summary>Where a job is in its life, with CVAT's words.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JobStage>))]
public enum JobStage
{
    /// <summary>Being annotated.</summary>
    [JsonStringEnumMemberName("annotation")] Annotation,

    /// <summary>Being reviewed.</summary>
    [JsonStringEnumMemberName("validation")] Validation,

    /// <summary>Done.</summary>
    [JsonStringEnumMemberName("acceptance")] Acceptance,
}
