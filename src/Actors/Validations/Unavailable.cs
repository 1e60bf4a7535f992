using System.Text.Json.Serialization;

namespace Feedback.Actors;

/// <summary>Why there is no feedback. An annotator never learns which; metrics and platforms do.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Unavailable>))]
public enum Unavailable
{
    /// <summary>Switched off: <c>max_validations_per_job</c> is 0.</summary>
    [JsonStringEnumMemberName("disabled")] Disabled,

    /// <summary>There is no ground truth that is accepted and completed.</summary>
    [JsonStringEnumMemberName("not_configured")] NotConfigured,

    /// <summary>The job is not a regular annotation job.</summary>
    [JsonStringEnumMemberName("not_regular")] NotRegular,

    /// <summary>No validation frame in the job, or no object on either side of any.</summary>
    [JsonStringEnumMemberName("nothing_to_compare")] NothingToCompare,

    /// <summary>The job would take longer than its time allows.</summary>
    [JsonStringEnumMemberName("too_large")] TooLarge,

    /// <summary>Too many requests at once.</summary>
    [JsonStringEnumMemberName("overloaded")] Overloaded,

    /// <summary>The answer was not there in time, for whatever reason.</summary>
    [JsonStringEnumMemberName("timed_out")] TimedOut,

    /// <summary>The server the job comes from did not answer, or not as it should.</summary>
    [JsonStringEnumMemberName("platform_unavailable")] PlatformUnavailable,

    /// <summary>Nobody has the job, so that there is nobody to tell.</summary>
    [JsonStringEnumMemberName("unassigned")] Unassigned,
}
