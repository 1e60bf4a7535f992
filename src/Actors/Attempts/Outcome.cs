using System.Text.Json.Serialization;

namespace Feedback.Actors;

/// <summary>The three verdicts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>The score reaches the required one.</summary>
    [JsonStringEnumMemberName("accepted")] Accepted,

    /// <summary>It does not, and attempts are left.</summary>
    [JsonStringEnumMemberName("rejected")] Rejected,

    /// <summary>It does not, and no attempt is left.</summary>
    [JsonStringEnumMemberName("finally_rejected")] FinallyRejected,
}
