using System.Text.Json;
using System.Text.Json.Serialization;
using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>Ground truth with its annotations.</summary>
/// <param name="Stage">Stage of the ground-truth job.</param>
/// <param name="State">State of the ground-truth job.</param>
/// <param name="Mode"><c>gt</c>, or <c>gt_pool</c> with honeypots.</param>
/// <param name="ValidationFrames">Frames of the ground-truth job.</param>
/// <param name="Annotations">A CVAT annotations document: <c>tags</c>, <c>shapes</c>, <c>tracks</c>.</param>
public sealed record TruthDocument(
    JobStage Stage, JobProgress State, TruthMode Mode, IReadOnlyList<int> ValidationFrames, JsonElement Annotations)
{
    /// <summary>Its version; in answers only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; init; }

    /// <summary>Whether it may be compared with; in answers only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Configured { get; init; }

    /// <summary>Validation frames that do not count.</summary>
    public IReadOnlyList<int>? DisabledFrames { get; init; }
}
