using System.Text.Json.Serialization;

namespace Feedback.Actors;

/// <summary>Where a job meets the ground truth.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TruthMode>))]
public enum TruthMode
{
    /// <summary>On the validation frames that lie in the job.</summary>
    [JsonStringEnumMemberName("gt")] Frames,

    /// <summary>On placeholder frames that show frames of a pool (honeypots).</summary>
    [JsonStringEnumMemberName("gt_pool")] Pool,
}
