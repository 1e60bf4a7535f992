using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>A verdict as the job keeps it. Exact; what of it an annotator sees is decided at the edge.</summary>
public sealed record Verdict
{
    /// <summary>Name within the job, see <see cref="VerdictId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The task judged.</summary>
    public required string TaskId { get; init; }

    /// <summary>Number of the assignment, or <see cref="VerdictId.StaffAssignment"/>.</summary>
    public required int Assignment { get; init; }

    /// <summary>Number of the attempt within the assignment, or of the run of staff.</summary>
    public required int Number { get; init; }

    /// <summary>Whose job it was; null for a job without assignee judged by staff.</summary>
    public string? Assignee { get; init; }

    /// <summary>Who asked.</summary>
    public required string By { get; init; }

    /// <summary>Attempts left afterwards; null where none is counted.</summary>
    public int? AttemptsRemaining { get; init; }

    /// <summary>Accepted or not.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Numerator of the score: a count.</summary>
    public required int Numerator { get; init; }

    /// <summary>Denominator of the score: a count, at least 1.</summary>
    public required int Denominator { get; init; }

    /// <summary>The score required, 0 to 1.</summary>
    public required double RequiredScore { get; init; }

    /// <summary>The metric of the score.</summary>
    public required TargetMetric Metric { get; init; }

    /// <summary>How the score became the verdict.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public VerdictPolicy Policy { get; init; }

    /// <summary>Accepted without being sure: staff should look at it. No annotator is told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Review { get; init; }

    /// <summary>Whether a final rejection may be appealed against, by the settings it was made under.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Appeals { get; init; }

    /// <summary>How much the annotator is told.</summary>
    public required Disclosure Disclosure { get; init; }

    /// <summary>The score the ladder shows, in hundredths; null without a ladder.</summary>
    public int? ShownHundredths { get; init; }

    /// <summary>Aggregate hints; empty unless disclosed.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    /// <summary>When the verdict was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Digest of what was judged.</summary>
    public required string AnnotationsDigest { get; init; }

    /// <summary>What it was judged by.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Version of the effective settings, for people.</summary>
    public required int SettingsVersion { get; init; }

    /// <summary>The annotator's answer, once given.</summary>
    public Answer? Answer { get; init; }

    /// <summary>The exact score.</summary>
    [JsonIgnore] public double Score => (double)Numerator / Denominator;

    /// <summary>Whether this was a run of staff, which costs nothing.</summary>
    [JsonIgnore] public bool Exempt => Assignment == VerdictId.StaffAssignment;
}
