using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Gateway;

/// <summary>A verdict as it is answered. Holds nothing of the ground truth but what the score itself says.</summary>
public sealed record ValidationAnswer
{
    /// <summary>Its id within the job.</summary>
    public required string Id { get; init; }

    /// <summary>The job.</summary>
    public required string JobId { get; init; }

    /// <summary>Its task.</summary>
    public required string TaskId { get; init; }

    /// <summary>Whose work was judged.</summary>
    public required string? Assignee { get; init; }

    /// <summary>Number of the attempt; null for a run of staff, which is none.</summary>
    public required int? Attempt { get; init; }

    /// <summary>Attempts left; null where no limit applies.</summary>
    public required int? AttemptsRemaining { get; init; }

    /// <summary><c>accepted</c>, <c>rejected</c> or <c>finally_rejected</c>.</summary>
    public required Outcome Verdict { get; init; }

    /// <summary>The score, 0 to 1: exact for staff, rounded down to hundredths for annotators, null where the task discloses none.</summary>
    public required double? Score { get; init; }

    /// <summary>The score required, 0 to 1; null where the task discloses none.</summary>
    public required double? RequiredScore { get; init; }

    /// <summary>The metric of the score.</summary>
    public required TargetMetric Metric { get; init; }

    /// <summary>Up to three aggregate hints, where the task gives them.</summary>
    public required ImmutableArray<string> Hints { get; init; }

    /// <summary>Accepted without being sure, for staff to look at. Given to staff only; for anyone else it is not even there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Review { get; init; }

    /// <summary>True where this is a final rejection that may be appealed against; otherwise it is not there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Appeals { get; init; }

    /// <summary>When the verdict was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Digest of the annotations judged.</summary>
    public required string AnnotationsDigest { get; init; }

    /// <summary>Whether annotations, settings or ground truth have changed since.</summary>
    public required bool Stale { get; init; }

    /// <summary>The annotator's answer; null until given.</summary>
    public required AnnotatorResponse? Response { get; init; }

    /// <summary>What the annotator wrote beside it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Comment { get; init; }

    /// <summary>A verdict as one with a certain right sees it.</summary>
    internal static ValidationAnswer Of(string job, Verdict verdict, bool stale, Right right)
    {
        var exact = right == Right.Staff;
        var shown = exact || verdict.Disclosure != Disclosure.Verdict;
        return new ValidationAnswer
        {
            Id = verdict.Id,
            JobId = job,
            TaskId = verdict.TaskId,
            Assignee = verdict.Assignee,
            Attempt = verdict.Exempt ? null : verdict.Number,
            AttemptsRemaining = verdict.AttemptsRemaining,
            Verdict = verdict.Outcome,
            Score = exact ? verdict.Score : VerdictRules.Told(verdict),
            RequiredScore = shown ? verdict.RequiredScore : null,
            Metric = verdict.Metric,
            Hints = verdict.Hints,
            Review = exact ? verdict.Review : null,
            Appeals = verdict is { Appeals: true, Outcome: Outcome.FinallyRejected } ? true : null,
            CreatedAt = verdict.CreatedAt.UtcDateTime,
            AnnotationsDigest = verdict.AnnotationsDigest,
            Stale = stale,
            Response = verdict.Answer?.Response,
            Comment = verdict.Answer?.Comment,
        };
    }
}
