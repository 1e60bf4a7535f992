using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Gateway;

/// <summary>A task as it is answered.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name for people.</param>
/// <param name="ProjectId">The project it belongs to.</param>
/// <param name="Labels">CVAT label objects, as given.</param>
/// <param name="Frames">All frames, by number.</param>
/// <param name="DeletedFrames">Frames deleted in the task.</param>
/// <param name="Staff">Persons who are staff of the task.</param>
public sealed record TaskAnswer(
    string Id, string Name, string? ProjectId, JsonElement Labels,
    ImmutableArray<FrameInfo> Frames, ImmutableArray<int> DeletedFrames, ImmutableArray<string> Staff)
{
    /// <summary>Address of a frame's image with <c>{frame}</c> or <c>{name}</c> in it; left out if there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ImageUrl { get; init; }

    internal static TaskAnswer Of(string id, TaskDefinition task) =>
        new(id, task.Name, task.ProjectId, task.Labels, task.Frames, task.DeletedFrames, task.Staff) { ImageUrl = task.ImageUrl };
}
