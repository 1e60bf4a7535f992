using System.Text.Json.Serialization;

namespace Feedback.Actors;

/// <summary>How much of a verdict an annotator is told.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Disclosure>))]
public enum Disclosure
{
    /// <summary>Accepted or rejected, no numbers.</summary>
    [JsonStringEnumMemberName("verdict")] Verdict,

    /// <summary>Score and required score as well.</summary>
    [JsonStringEnumMemberName("score")] Score,

    /// <summary>Up to three aggregate hints with a rejection as well.</summary>
    [JsonStringEnumMemberName("hints")] Hints,
}
