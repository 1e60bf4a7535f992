using System.Collections.Immutable;

namespace Feedback.Gateway;

/// <summary>A validation in the shape of CVAT's <c>JobValidation</c> (OpenAPI 2.72).</summary>
internal sealed record CvatResult
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Number of the job.</summary>
    public required int JobId { get; init; }

    /// <summary>Number of the attempt; 0 for none.</summary>
    public required int AttemptNumber { get; init; }

    /// <summary>Attempts left; null where none is counted.</summary>
    public required int? AttemptsRemaining { get; init; }

    /// <summary>Number of the user whose work was judged.</summary>
    public required int? AssigneeId { get; init; }

    /// <summary>Since when that user has the job; null for an earlier assignment.</summary>
    public required DateTime? AssigneeLastUpdated { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>The score, 0 to 1: exact for staff, rounded down for annotators, null where none is disclosed.</summary>
    public required double? ActualScore { get; init; }

    /// <summary>The score required, 0 to 1; 0 where none is disclosed, because the shape has no null here.</summary>
    public required double RequiredScore { get; init; }

    /// <summary>The metric of the score.</summary>
    public required string TargetMetric { get; init; }

    /// <summary>The number again: the report is that of the validation. 0 where there is none.</summary>
    public required long ReportId { get; init; }

    /// <summary><c>disabled</c>, <c>accepted</c> or <c>rejected</c>; finally rejected is rejected with no attempt left.</summary>
    public required string Status { get; init; }

    /// <summary>Hints, or why there is no feedback; null for none.</summary>
    public ImmutableArray<string>? Messages { get; init; }

    /// <summary>No feedback.</summary>
    public static CvatResult Disabled(int job, DateTimeOffset now, string? message = null) => new()
    {
        Id = ResultNumber.Make(job, 0),
        JobId = job,
        AttemptNumber = 0,
        AttemptsRemaining = null,
        AssigneeId = null,
        AssigneeLastUpdated = null,
        CreatedDate = now.UtcDateTime,
        ActualScore = null,
        RequiredScore = 0,
        TargetMetric = "accuracy",
        ReportId = 0,
        Status = "disabled",
        Messages = message is null ? null : [message],
    };
}
