using System.Collections.Immutable;
using System.Text.Json;
using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>A task as its platform describes it.</summary>
public sealed record TaskDefinition
{
    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The project the task belongs to, if any.</summary>
    public string? ProjectId { get; init; }

    /// <summary>CVAT label objects with attributes and sublabels, as given.</summary>
    public required JsonElement Labels { get; init; }

    /// <summary>All frames.</summary>
    public ImmutableArray<FrameInfo> Frames { get; init; } = [];

    /// <summary>Frames deleted in the task.</summary>
    public ImmutableArray<int> DeletedFrames { get; init; } = [];

    /// <summary>Address of a frame's image with <c>{frame}</c> or <c>{name}</c> in it, for people who look at reports; null if there is none.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>Persons who are staff of the task.</summary>
    public ImmutableArray<string> Staff { get; init; } = [];
}
