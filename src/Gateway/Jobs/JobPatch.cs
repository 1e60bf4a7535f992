using System.Text.Json;
using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>A change of a job; what is not given stays.</summary>
public sealed record JobPatch
{
    /// <summary>The new assignee; null takes the job from everybody.</summary>
    public JsonElement Assignee { get; init; }

    /// <summary>The new stage.</summary>
    public JobStage? Stage { get; init; }

    /// <summary>The new state.</summary>
    public JobProgress? State { get; init; }

    /// <summary>Whether the assignee is text or null, or not given.</summary>
    internal bool IsAssigneeValid => Assignee.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
        || (Assignee.ValueKind == JsonValueKind.String && Ids.IsId(Assignee.GetString()));

    internal JobChange ToChange() => new(
        Assignee.ValueKind != JsonValueKind.Undefined, Assignee.ValueKind == JsonValueKind.String ? Assignee.GetString() : null, Stage, State);
}
