using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>What a job knows.</summary>
public sealed record JobState
{
    /// <summary>The task it is part of.</summary>
    public required string TaskId { get; init; }

    /// <summary>What it is for.</summary>
    public JobType Type { get; init; }

    /// <summary>Its frames, ascending.</summary>
    public ImmutableArray<int> Frames { get; init; } = [];

    /// <summary>Its placeholder frames, by frame.</summary>
    public ImmutableArray<Honeypot> Honeypots { get; init; } = [];

    /// <summary>Counts changes of frames and honeypots.</summary>
    public int Layout { get; init; } = 1;

    /// <summary>Its stage.</summary>
    public JobStage Stage { get; init; }

    /// <summary>Its state.</summary>
    public JobProgress State { get; init; }

    /// <summary>Whose turn it is.</summary>
    public required Assignment Assignment { get; init; }

    /// <summary>Digest of the annotations last saved; null before the first.</summary>
    public string? AnnotationsDigest { get; init; }

    /// <summary>Charged verdicts of the present assignment, the newest last.</summary>
    public ImmutableArray<Verdict> Verdicts { get; init; } = [];

    /// <summary>The newest runs of staff, the newest last, at most <see cref="JobRules.StaffRunsKept"/>.</summary>
    public ImmutableArray<Verdict> StaffRuns { get; init; } = [];

    /// <summary>Highest number a run of staff has had.</summary>
    public int StaffRunsMade { get; init; }

    /// <summary>Ids of all verdicts the job ever had, the newest last; the verdicts themselves are with the attempts.</summary>
    public ImmutableArray<string> History { get; init; } = [];

    /// <summary>Tokens of the tickets that the verdicts of <see cref="History"/> were made under, by the verdict's id: they name the attempts that count.
    /// Jobs of earlier builds have verdicts without.</summary>
    public ImmutableSortedDictionary<string, long> Tickets { get; init; } = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>Answers to verdicts of earlier assignments, by the verdict's id.</summary>
    public ImmutableSortedDictionary<string, Answer> Answers { get; init; } = ImmutableSortedDictionary.Create<string, Answer>(StringComparer.Ordinal);

    /// <summary>What is remembered of persons through all assignments, by user id.</summary>
    public ImmutableSortedDictionary<string, PersonRecord> Persons { get; init; } = ImmutableSortedDictionary.Create<string, PersonRecord>(StringComparer.Ordinal);

    /// <summary>Most objects in anything judged and charged, or saved by platform or staff; what an annotator merely saves would cost nothing and could shut the next one out.</summary>
    public int MostObjects { get; init; }

    /// <summary>Idempotency keys of the last 24 hours, the oldest first.</summary>
    public ImmutableArray<UsedKey> Keys { get; init; } = [];

    /// <summary>The verdict of the present assignment that can still be answered, or null.</summary>
    [JsonIgnore] public Verdict? Newest => Verdicts.IsDefaultOrEmpty ? null : Verdicts[^1];

    /// <summary>Digest of what the job holds, which is an empty document before the first is saved.</summary>
    [JsonIgnore] public string ContentDigest => AnnotationsDigest ?? EmptyAnnotations.Digest;

    /// <summary>The attempt that holds a verdict of the job; null if the id is none.</summary>
    /// <param name="job">The job's id.</param>
    /// <param name="verdict">Id of the verdict.</param>
    public string? AttemptOf(string job, string verdict) => VerdictId.TryRead(verdict, out var assignment, out var number)
        ? ActorId.Attempt(job, assignment, number, Tickets.TryGetValue(verdict, out var ticket) ? ticket : null)
        : null;

    /// <summary>The job's frames for scoring.</summary>
    [JsonIgnore] public JobLayout LayoutForScoring => new(Frames, Honeypots);
}
