namespace Feedback.Actors;

/// <summary>A request for validation whose caller was found to have the right to it.</summary>
public sealed record ValidationRequest
{
    /// <summary>The job.</summary>
    public required string JobId { get; init; }

    /// <summary>Its task.</summary>
    public required string TaskId { get; init; }

    /// <summary>Who asks.</summary>
    public required string Person { get; init; }

    /// <summary>Whether the person may read the ground truth and so uses up nothing.</summary>
    public required bool Exempt { get; init; }

    /// <summary>Annotations that came with the request, not yet read; null if they were read already, or none came.</summary>
    public ReadOnlyMemory<byte>? Handed { get; init; }

    /// <summary>Annotations that came with the request; null to judge what was saved last.</summary>
    public Submission? Submission { get; init; }

    /// <summary>Idempotency key, if any.</summary>
    public string? Key { get; init; }

    /// <summary>Names the request, see <see cref="BeginRequest.Name"/>.</summary>
    public string Name { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>Task and job as they were read when the request arrived; null to read them when its turn comes.</summary>
    public (TaskView View, JobState Job)? Seen { get; init; }

    /// <summary>The line it stands in: requests of one assignment are judged one after the other.</summary>
    public string Line => Exempt ? $"{JobId}/staff/{Person}" : JobId;
}
