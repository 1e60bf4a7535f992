using System.Collections.Immutable;
using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>A job as its platform describes it.</summary>
public sealed record JobDefinition
{
    /// <summary>The task it is part of; it stays in it.</summary>
    public required string TaskId { get; init; }

    /// <summary>What it is for.</summary>
    public JobType Type { get; init; }

    /// <summary>Its frames, ascending.</summary>
    public ImmutableArray<int> Frames { get; init; } = [];

    /// <summary>Its placeholder frames, by frame.</summary>
    public ImmutableArray<Honeypot> Honeypots { get; init; } = [];

    /// <summary>Who annotates it, if anyone.</summary>
    public string? Assignee { get; init; }

    /// <summary>Since when, as far as the platform tells it, UTC. A later date begins a new assignment even of the same person (there was another in
    /// between), an earlier one is an old description of the job and changes nobody's assignment. Null: only another assignee begins one.</summary>
    public DateTimeOffset? AssignedAt { get; init; }

    /// <summary>Its stage.</summary>
    public JobStage Stage { get; init; }

    /// <summary>Its state.</summary>
    public JobProgress State { get; init; }
}
