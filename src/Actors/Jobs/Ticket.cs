namespace Feedback.Actors;

/// <summary>Leave to validate once: handed out by the job, redeemed by a commit, void when withdrawn or expired.</summary>
public sealed record Ticket
{
    /// <summary>Different for every ticket of a job, across restarts and of activations that do not know of each other.</summary>
    public required long Token { get; init; }

    /// <summary>The task of the job.</summary>
    public required string TaskId { get; init; }

    /// <summary>Who asked.</summary>
    public required string Person { get; init; }

    /// <summary>The job's assignee at that moment.</summary>
    public string? Assignee { get; init; }

    /// <summary>Number of the assignment, or <see cref="VerdictId.StaffAssignment"/>.</summary>
    public required int Assignment { get; init; }

    /// <summary>Number of the attempt, or of the run of staff.</summary>
    public required int Number { get; init; }

    /// <summary>Attempts the assignment has by the settings in force and by what the person has used up before.</summary>
    public required int Limit { get; init; }

    /// <summary>Digest of what is judged.</summary>
    public required string Digest { get; init; }

    /// <summary>Whether the commit also makes the judged annotations the job's own.</summary>
    public required bool Saves { get; init; }

    /// <summary>Objects in what is judged.</summary>
    public int Objects { get; init; }

    /// <summary>Best score the ladder has shown this person under this ground truth, in hundredths.</summary>
    public int? BestShown { get; init; }

    /// <summary>Idempotency key, if any.</summary>
    public string? Key { get; init; }

    /// <summary>What is judged by.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The request it was handed out to, see <see cref="BeginRequest.Name"/>.</summary>
    public required string Request { get; init; }

    /// <summary>From then on the ticket is void, UTC, by the clock of the job that has handed it out.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whether nothing is charged.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public bool Exempt => Assignment == VerdictId.StaffAssignment;
}
