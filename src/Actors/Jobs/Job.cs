namespace Feedback.Actors;

/// <summary>The actor behind <see cref="IJob"/>: the point where everything about a job happens one after the other.</summary>
/// <param name="stored">Its state.</param>
/// <param name="clock">The time.</param>
/// <param name="id">The job's id, for the audit record.</param>
public class Job(IDurable<JobState> stored, TimeProvider clock, string id = "") : IJob, IActor
{
    private readonly Flights _flights = new();

    /// <inheritdoc/>
    public bool CanRest => !_flights.Any(clock.GetUtcNow());

    /// <inheritdoc/>
    public Task<JobState?> Get() => Task.FromResult(stored.Value);

    /// <inheritdoc/>
    public Task<JobState?> Show()
    {
        _flights.Seen();
        return Task.FromResult(stored.Value);
    }

    /// <inheritdoc/>
    public async Task<JobPut> Put(JobDefinition definition, string? by = null)
    {
        var (before, now) = (stored.Value, clock.GetUtcNow());
        var next = JobRules.Put(before, definition, now);
        if (next is null) return new JobPut(null, false);
        _flights.Seen(); // the answer shows the job
        await Save(next, JobEvents.Changed(id, before, next, by, now));
        return new JobPut(next, before is null);
    }

    /// <inheritdoc/>
    public async Task<JobState?> Change(JobChange change, string? by = null)
    {
        if (stored.Value is not { } job) return null;
        var now = clock.GetUtcNow();
        var next = JobRules.Change(job, change, now);
        _flights.Seen(); // the answer shows the job
        await Save(next, JobEvents.Changed(id, job, next, by, now));
        return stored.Value;
    }

    /// <inheritdoc/>
    public async Task<bool> SaveAnnotations(string digest, string? assignee, int objects = 0)
    {
        if (stored.Value is not { } job || (assignee is not null && job.Assignment.Assignee != assignee)) return false;
        await Save(ValidationRules.Save(job, digest, assignee is null ? objects : 0));
        return true;
    }

    /// <inheritdoc/>
    public async Task<bool> KeepAnnotations(string digest, string? assignee, string? over) =>
        stored.Value?.AnnotationsDigest == over && await SaveAnnotations(digest, assignee);

    /// <inheritdoc/>
    public async Task<BeginResult> Begin(BeginRequest request)
    {
        if (stored.Value is not { } job) return new BeginResult(BeginKind.NotFound);
        var now = clock.GetUtcNow();
        var result = ValidationRules.Check(job, request, _flights.Busy(job.Assignment.Number, request, now), now);
        switch (result.Kind)
        {
            case BeginKind.Known:
                _flights.Seen();
                if (result.Verdict is { } verdict) await Save(ValidationRules.Repeat(job, request, verdict, now));
                return result;
            case BeginKind.Granted:
                return result with { Ticket = _flights.Open(job, request, now) };
            default:
                return result;
        }
    }

    /// <inheritdoc/>
    public async Task<CommitResult> Commit(Ticket ticket, Verdict verdict)
    {
        var now = clock.GetUtcNow();
        if (stored.Value is not { } job) return CommitResult.Void;
        if (ValidationRules.IsCommitted(job, ticket)) return CommitResult.Committed; // the answer to an earlier call was lost
        if (!_flights.Close(ticket, now)) return CommitResult.Void;
        if (ValidationRules.IsOvertaken(job, ticket, now)) return CommitResult.Void;
        var next = ValidationRules.Commit(job, ticket, verdict, now);
        if (next is null) return CommitResult.Reassigned;
        await Save(next, JobEvents.Committed(id, ticket, verdict, now));
        _flights.Landed(ticket, job, next);
        return CommitResult.Committed;
    }

    /// <inheritdoc/>
    public async Task<bool> Withdraw(Ticket ticket)
    {
        var now = clock.GetUtcNow();
        if (_flights.Close(ticket, now)) return true;
        if (_flights.TakeBack(ticket, stored.Value) is not { } before) return false;
        await Save(ValidationRules.Save(before, ticket.Saves ? ticket.Digest : null, 0), JobEvents.TakenBack(id, ticket, now));
        return true;
    }

    /// <inheritdoc/>
    public async Task<AnswerResult> Answer(AnswerRequest request)
    {
        if (stored.Value is not { } job) return new AnswerResult(AnswerKind.NotFound);
        var now = clock.GetUtcNow();
        var (next, result) = JobRules.Answer(job, request, now);
        await Save(next, JobEvents.Answered(id, job, request, now));
        return result;
    }

    private Task Save(JobState next, AuditEvent? audit = null) => next == stored.Value ? Task.CompletedTask : stored.Save(next, audit);
}
