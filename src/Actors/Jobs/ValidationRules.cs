using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>The pure rules of validations: who may start one, what it costs, what follows from it.</summary>
public static class ValidationRules
{
    /// <summary>Most idempotency keys kept with a job, whatever their age.</summary>
    public const int KeysKept = 1000;

    /// <summary>What the job says to a request, before any ticket is made. <see cref="BeginKind.Granted"/> means: may go ahead.</summary>
    /// <param name="job">The job.</param>
    /// <param name="request">The request.</param>
    /// <param name="inFlight">Whether another validation of the present assignment is in flight.</param>
    /// <param name="now">UTC.</param>
    public static BeginResult Check(JobState job, BeginRequest request, bool inFlight, DateTimeOffset now)
    {
        if (!request.Exempt && job.Assignment.Assignee != request.Person) return new BeginResult(BeginKind.NotAssignee);

        if (FindKey(job, request.Person, request.Key, now) is { } used)
        {
            if (used.Digest != request.Digest) return new BeginResult(BeginKind.KeyReused);
            return Find(job, used.VerdictId) is { } first ? Known(first) : new BeginResult(BeginKind.Known, VerdictId: used.VerdictId);
        }

        if (FindSame(request.Exempt ? job.StaffRuns : job.Verdicts, request.Digest, request.Basis) is { } same) return Known(same);

        if (request.Rules.MaxValidationsPerJob == 0) return Off(Unavailable.Disabled);
        if (!request.Configured) return Off(Unavailable.NotConfigured);
        if (!IsRegular(job.Type, request.Rules)) return Off(Unavailable.NotRegular);
        if (request.Exempt) return new BeginResult(BeginKind.Granted);
        if (job.Assignment.AttemptsUsed >= request.Rules.MaxValidationsPerJob || ProtectionRules.IsExhausted(job, request)) return new BeginResult(BeginKind.Exhausted);
        return inFlight ? new BeginResult(BeginKind.Busy) : ProtectionRules.Check(job, request, now);
    }

    /// <summary>Makes the ticket for a request that may go ahead.</summary>
    /// <param name="job">The job.</param>
    /// <param name="request">The request.</param>
    /// <param name="token">A token that no ticket had before.</param>
    /// <param name="staffRun">The number a run of staff would take.</param>
    /// <param name="now">UTC.</param>
    public static Ticket Grant(JobState job, BeginRequest request, long token, int staffRun, DateTimeOffset now) => new()
    {
        Token = token,
        TaskId = job.TaskId,
        Person = request.Person,
        Assignee = job.Assignment.Assignee,
        Assignment = request.Exempt ? VerdictId.StaffAssignment : job.Assignment.Number,
        Number = request.Exempt ? staffRun : job.Assignment.AttemptsUsed + 1,
        Limit = job.Assignment.AttemptsUsed + ProtectionRules.Remaining(job, request.Person, request.Rules, request.Basis.Truth),
        Digest = request.Digest,
        Saves = request.Saves,
        Objects = request.Objects,
        BestShown = ProtectionRules.BestShown(job, request.Person, request.Basis.Truth),
        Key = request.Key,
        Basis = request.Basis,
        Request = request.Name,
        ExpiresAt = request.Patience < DateTimeOffset.MaxValue - now ? now + request.Patience : DateTimeOffset.MaxValue,
    };

    /// <summary>Whether another verdict has come first for what the ticket was given for: its key stands for that one by now, or staff were given one on
    /// the same content. A second answer would break the promise of the first; whoever begins again is told it.</summary>
    public static bool IsOvertaken(JobState job, Ticket ticket, DateTimeOffset now) =>
        FindKey(job, ticket.Person, ticket.Key, now) is not null || (ticket.Exempt && FindSame(job.StaffRuns, ticket.Digest, ticket.Basis) is not null);

    /// <summary>Whether the ticket's verdict is the job's already.</summary>
    public static bool IsCommitted(JobState job, Ticket ticket) =>
        job.Tickets.TryGetValue(VerdictId.Make(ticket.Assignment, ticket.Number), out var token) && token == ticket.Token;

    /// <summary>Whether a request takes the place of a ticket that is still open: of its own, whose answer was lost, or of the same person's for the same
    /// content, whose gateway may have died. The earlier ticket is void from then on, so that of the two one charges.</summary>
    public static bool TakesOver(BeginRequest request, Ticket open) =>
        open.Request == request.Name
        || (!request.Again && !request.Exempt && !open.Exempt && open.Person == request.Person && open.Digest == request.Digest);

    /// <summary>The job after a verdict: charged, visible, and the job follows it. Null if the assignment is another by now.</summary>
    public static JobState? Commit(JobState job, Ticket ticket, Verdict verdict, DateTimeOffset now)
    {
        var saved = Save(job, ticket.Saves ? ticket.Digest : null, ticket.Objects);
        var noted = NoteKey(saved, ticket.Person, ticket.Key, ticket.Digest, verdict.Id, now) with
        {
            History = job.History.Add(verdict.Id),
            Tickets = job.Tickets.SetItem(verdict.Id, ticket.Token),
        };
        if (ticket.Exempt)
        {
            var runs = job.StaffRuns.Length < JobRules.StaffRunsKept ? job.StaffRuns : job.StaffRuns.RemoveAt(0);
            return noted with { StaffRuns = runs.Add(verdict), StaffRunsMade = Math.Max(job.StaffRunsMade, ticket.Number) };
        }

        if (ticket.Assignment != job.Assignment.Number || ticket.Number != job.Assignment.AttemptsUsed + 1) return null;
        return Follow(noted, verdict.Outcome) with
        {
            Assignment = job.Assignment with { AttemptsUsed = ticket.Number },
            Verdicts = job.Verdicts.Add(verdict),
            Persons = ProtectionRules.Remember(job, ticket, verdict, now),
        };
    }

    /// <summary>The job after annotations were saved; the same object if nothing changed.</summary>
    /// <param name="job">The job.</param>
    /// <param name="digest">Their digest; null to leave the job's annotations as they are.</param>
    /// <param name="objects">Objects in it, where they set the measure for later work; else 0.</param>
    public static JobState Save(JobState job, string? digest, int objects)
    {
        var next = digest is null || digest == job.AnnotationsDigest ? job : job with { AnnotationsDigest = digest };
        return objects > next.MostObjects ? next with { MostObjects = objects } : next;
    }

    /// <summary>The job after a verdict was given again. A retry with its key changes nothing: what it asks for was done. Otherwise the key, if any, is kept, the
    /// annotations that came with the request are saved, and a job that was accepted for just this content is accepted again. The same object if
    /// nothing changed.</summary>
    public static JobState Repeat(JobState job, BeginRequest request, Verdict verdict, DateTimeOffset now)
    {
        if (FindKey(job, request.Person, request.Key, now) is not null) return job;
        var next = NoteKey(job, request.Person, request.Key, request.Digest, verdict.Id, now);
        if (request.Saves && next.AnnotationsDigest != request.Digest) next = next with { AnnotationsDigest = request.Digest };
        var followed = verdict.Exempt || verdict.Outcome != Outcome.Accepted || (next.Stage == JobStage.Acceptance && next.State == JobProgress.Completed);
        return followed ? next : Follow(next, Outcome.Accepted);
    }

    /// <summary>Whether jobs of this type are judged at all.</summary>
    public static bool IsRegular(JobType type, FeedbackRules rules) =>
        type == JobType.Annotation || (type == JobType.ConsensusReplica && rules.ValidateConsensusReplicas);

    private static JobState Follow(JobState job, Outcome outcome) => outcome == Outcome.Accepted
        ? job with { Stage = JobStage.Acceptance, State = JobProgress.Completed }
        : job with { State = JobProgress.Rejected };

    private static BeginResult Known(Verdict verdict) => new(BeginKind.Known, Verdict: verdict with { Answer = null });

    private static BeginResult Off(Unavailable cause) => new(BeginKind.Unavailable, Cause: cause);

    private static Verdict? Find(JobState job, string id) =>
        job.Verdicts.FirstOrDefault(v => v.Id == id) ?? job.StaffRuns.FirstOrDefault(v => v.Id == id);

    private static Verdict? FindSame(ImmutableArray<Verdict> verdicts, string digest, Basis basis) =>
        verdicts.LastOrDefault(verdict => verdict.AnnotationsDigest == digest && verdict.Basis == basis);

    private static UsedKey? FindKey(JobState job, string person, string? key, DateTimeOffset now) => key is null
        ? null
        : job.Keys.LastOrDefault(used => used.Key == key && used.Person == person && now - used.At < UsedKey.Lifetime);

    private static JobState NoteKey(JobState job, string person, string? key, string digest, string verdictId, DateTimeOffset now)
    {
        if (key is null) return job;
        var young = job.Keys.RemoveAll(used => now - used.At >= UsedKey.Lifetime);
        if (young.Length >= KeysKept) young = young.RemoveAt(0);
        return job with { Keys = young.Add(new UsedKey(person, key, digest, verdictId, now)) };
    }
}
