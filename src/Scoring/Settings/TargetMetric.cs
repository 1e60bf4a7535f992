using System.Text.Json.Serialization;

namespace Feedback.Scoring;

/// <summary>The metric a verdict goes by. JSON: lower case, as CVAT has it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TargetMetric>))]
public enum TargetMetric
{
    /// <summary>valid / total.</summary>
    [JsonStringEnumMemberName("accuracy")] Accuracy,

    /// <summary>valid / objects of the annotator.</summary>
    [JsonStringEnumMemberName("precision")] Precision,

    /// <summary>valid / objects of the ground truth.</summary>
    [JsonStringEnumMemberName("recall")] Recall,
}
