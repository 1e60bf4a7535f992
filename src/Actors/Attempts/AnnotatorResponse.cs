using System.Text.Json.Serialization;

namespace Feedback.Actors;

/// <summary>What an annotator says to a verdict.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AnnotatorResponse>))]
public enum AnnotatorResponse
{
    /// <summary>The verdict stands.</summary>
    [JsonStringEnumMemberName("agree")] Agree,

    /// <summary>The annotator annotates again.</summary>
    [JsonStringEnumMemberName("disagree")] Disagree,

    /// <summary>The annotator gives the job up.</summary>
    [JsonStringEnumMemberName("dismiss")] Dismiss,
}
