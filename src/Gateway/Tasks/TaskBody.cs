using System.Text.Json;
using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Gateway;

/// <summary>A task as it is put.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Labels">CVAT label objects with attributes and sublabels.</param>
/// <param name="Frames">All frames.</param>
public sealed record TaskBody(string Name, JsonElement Labels, IReadOnlyList<FrameInfo> Frames)
{
    /// <summary>The project it belongs to.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Frames deleted in the task.</summary>
    public IReadOnlyList<int>? DeletedFrames { get; init; }

    /// <summary>Address of a frame's image with <c>{frame}</c> or <c>{name}</c> in it: <c>https://…</c>, or a path on this gateway.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>Persons who are staff of the task.</summary>
    public IReadOnlyList<string>? Staff { get; init; }

    /// <summary>The definition, normalised: frames by number, staff in order, each once.</summary>
    internal TaskDefinition ToDefinition() => new()
    {
        Name = Name,
        ProjectId = ProjectId,
        Labels = Labels,
        Frames = [.. Frames.OrderBy(frame => frame.Frame)],
        DeletedFrames = [.. (DeletedFrames ?? []).Distinct().Order()],
        ImageUrl = ImageUrl,
        Staff = [.. (Staff ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };
}
