using System.Text.Json.Serialization;

namespace Feedback.Actors;

/// <summary>What a job is for, with CVAT's words.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JobType>))]
public enum JobType
{
    /// <summary>A regular job.</summary>
    [JsonStringEnumMemberName("annotation")] Annotation,

    /// <summary>The ground-truth job; never judged.</summary>
    [JsonStringEnumMemberName("ground_truth")] GroundTruth,

    /// <summary>A replica for consensus; judged only where the settings say so.</summary>
    [JsonStringEnumMemberName("consensus_replica")] ConsensusReplica,
}
