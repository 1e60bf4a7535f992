using System.Text.Json.Serialization;

namespace Feedback.Actors;

/// <summary>A job's state, with CVAT's words.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JobProgress>))]
public enum JobProgress
{
    /// <summary>Not begun.</summary>
    [JsonStringEnumMemberName("new")] New,

    /// <summary>Begun, or begun again after a rejection.</summary>
    [JsonStringEnumMemberName("in progress")] InProgress,

    /// <summary>Rejected; the annotator has not answered yet.</summary>
    [JsonStringEnumMemberName("rejected")] Rejected,

    /// <summary>Finished.</summary>
    [JsonStringEnumMemberName("completed")] Completed,
}
