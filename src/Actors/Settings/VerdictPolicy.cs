using System.Text.Json.Serialization;

namespace Feedback.Actors;

/// <summary>How a score becomes a verdict.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerdictPolicy>))]
public enum VerdictPolicy
{
    /// <summary>Accepted if the score reaches the required one.</summary>
    [JsonStringEnumMemberName("threshold")] Threshold,

    /// <summary>Rejected only if the score is surely below the required one; what is not sure is accepted and marked for review.</summary>
    [JsonStringEnumMemberName("interval")] Interval,
}
