using Feedback.Scoring;
using Microsoft.Extensions.Logging;

namespace Feedback.Actors;

/// <summary>
/// The way of a validation through the actors: begin, score, write the attempt, commit. The commit is the one write that charges. Whatever
/// is lost on the way charges nothing, and the next try overwrites what was left behind.
/// </summary>
/// <param name="actors">The actors.</param>
/// <param name="catalog">Tasks.</param>
/// <param name="pool">Where scoring is done.</param>
/// <param name="lines">The cap.</param>
/// <param name="desks">How many of those who have a place are served at once, by turns of tasks.</param>
/// <param name="disclosures">What may be disclosed.</param>
/// <param name="audit">The audit record.</param>
/// <param name="limits">Limits of annotation documents.</param>
/// <param name="clock">The time.</param>
/// <param name="log">The log.</param>
public sealed class Validator(
    IActors actors, TaskCatalog catalog, IScoringPool pool, Lines lines, FairSeats desks, Disclosures disclosures, IAudit audit,
    DocumentLimits limits, TimeProvider clock, ILogger<Validator> log)
{
    /// <summary>Tries where a call failed, within the deadline.</summary>
    private const int Tries = 3;

    /// <summary>Pause before asking again where another gateway validates the same assignment.</summary>
    private static readonly TimeSpan BusyPause = TimeSpan.FromMilliseconds(20);

    /// <summary>For how long a host that is away is asked to take a ticket back.</summary>
    private static readonly TimeSpan WithdrawWithin = TimeSpan.FromSeconds(30);

    /// <summary>Documents that are read at once: reading keeps a processor busy as scoring does.</summary>
    private readonly FairSeats _readers = new(Environment.ProcessorCount);

    /// <summary>Validates, or says why not, within the deadline and whatever happens.</summary>
    public async Task<ValidationOutcome> Validate(ValidationRequest request, Deadline deadline)
    {
        try
        {
            var place = lines.Enter(request.TaskId, request.Line, deadline.Token);
            if (!place.IsCompleted) request = request with { Seen = null }; // what happens before its turn comes counts
            using var turn = await place;
            if (turn is null) return ValidationOutcome.Off(Unavailable.Overloaded);
            using var desk = await desks.Take(request.TaskId, deadline.Token);
            for (var tried = 1; ; tried++)
            {
                try
                {
                    if (request is { Handed: { } utf8, Submission: null })
                    {
                        var (submission, error) = await Read(request, utf8, deadline);
                        if (submission is null) return new ValidationOutcome(error is null ? ValidationKind.NotFound : ValidationKind.Unreadable, Error: error);
                        request = request with { Submission = submission };
                    }

                    return await Try(request, deadline);
                }
                catch (Exception failure) when (!deadline.Token.IsCancellationRequested && (tried < Tries || HostUnavailableException.Is(failure)))
                {
                    ValidationLog.Retried(log, request.JobId, tried, failure);
                    request = request with { Seen = null };
                    if (HostUnavailableException.Is(failure)) await Task.Delay(HostUnavailableException.Pause, clock, deadline.Token);
                }
            }
        }
        catch (OperationCanceledException) when (deadline.Token.IsCancellationRequested)
        {
            return ValidationOutcome.Off(Unavailable.TimedOut);
        }
        catch (Exception failure)
        {
            ValidationLog.Failed(log, request.JobId, failure);
            return ValidationOutcome.Off(Unavailable.TimedOut);
        }
    }

    private async Task<ValidationOutcome> Try(ValidationRequest request, Deadline deadline)
    {
        for (var again = false; ; again = true)
        {
            deadline.Token.ThrowIfCancellationRequested();
            var seen = again ? null : request.Seen;
            var view = seen?.View ?? await catalog.View(request.TaskId).WaitAsync(deadline.Token);
            var job = seen?.Job ?? await actors.Ask<IJob, JobState?>(ActorId.Job(request.JobId), actor => actor.Get()).WaitAsync(deadline.Token);
            if (view is null || job is null) return new ValidationOutcome(ValidationKind.NotFound);
            var (submission, error) = request.Submission is { } given ? (given, null) : await Saved(request, view, job).WaitAsync(deadline.Token);
            if (submission is null) return new ValidationOutcome(ValidationKind.Unreadable, Error: error);

            var begun = await Begin(request, again, view, job, submission, deadline);
            switch (begun.Kind)
            {
                case BeginKind.Granted:
                    if (await Fly(request, view, job, submission, begun.Ticket!, deadline) is { } outcome) return outcome;
                    break; // the host lost the ticket: nothing was charged, begin again
                case BeginKind.Busy:
                    await Task.Delay(BusyPause, clock, deadline.Token);
                    break;
                case BeginKind.Known:
                    var known = begun.Verdict ?? await Earlier(request.JobId, begun.VerdictId!).WaitAsync(deadline.Token);
                    return new ValidationOutcome(ValidationKind.Verdict, known, Stale(known, view, job, submission));
                case BeginKind.Unavailable:
                    await Keep(request, submission).WaitAsync(deadline.Token);
                    return ValidationOutcome.Off(begun.Cause!.Value);
                default:
                    return new ValidationOutcome(Refusals.Of(begun.Kind), Wait: begun.Wait);
            }
        }
    }

    private async Task<BeginResult> Begin(ValidationRequest request, bool again, TaskView view, JobState job, Submission submission, Deadline deadline)
    {
        var since = view.Settings.Rules.MinChangedObjects > 0 && !request.Exempt ? ProtectionRules.LastJudged(job, request.Person) : null;
        var begin = new BeginRequest
        {
            Person = request.Person,
            Exempt = request.Exempt,
            Digest = submission.Digest,
            Saves = request.Submission is not null,
            Key = request.Key,
            Basis = view.BasisFor(job),
            Rules = view.Settings.Rules,
            Objects = submission.Document.ObjectCount,
            ChangedSince = since,
            Changed = since is null ? 0 : await Changed(request.JobId, since, submission).WaitAsync(deadline.Token),
            Configured = view.Truth.Configured,
            Patience = deadline.Left,
            Name = request.Name,
            Again = again,
        };
        return await actors.Ask<IJob, BeginResult>(ActorId.Job(request.JobId), actor => actor.Begin(begin)).WaitAsync(deadline.Token);
    }

    /// <summary>Everything under a ticket. Null: the ticket was void, which can only mean that the host lost it.</summary>
    private async Task<ValidationOutcome?> Fly(
        ValidationRequest request, TaskView view, JobState job, Submission submission, Ticket ticket, Deadline deadline)
    {
        var (landed, kept) = (false, false);
        try
        {
            var scoring = pool.Score(
                new ScoringRequest(request.TaskId, view.Task.Revision, view.Truth.Version, job.LayoutForScoring, view.Settings.Quality, deadline.Left, view.Settings.Rules.VerdictPolicy),
                submission,
                deadline.Token);
            var packed = request.Submission is null ? null : submission.Pack();
            var scored = await scoring.WaitAsync(deadline.Token);
            if (scored.Outcome.Cause is { } cause)
            {
                await Keep(request, submission).WaitAsync(deadline.Token);
                kept = true;
                return ValidationOutcome.Off(cause);
            }

            var disclosure = await disclosures.For(request, view, ticket, scored.Outcome, clock.GetUtcNow()).WaitAsync(deadline.Token);
            var verdict = VerdictRules.Decide(ticket, view.Settings, disclosure, scored.Outcome, clock.GetUtcNow());
            var attempt = ActorId.Attempt(request.JobId, ticket.Assignment, ticket.Number, ticket.Token);
            // At once, so that a store that gathers writes has one to make of the two.
            var stored = packed is null ? Task.CompletedTask : Store(request.JobId, submission.Digest, packed);
            var written = await actors.Ask<IAttempt, bool>(attempt, actor => actor.Write(ticket.Token, verdict, scored.Report)).WaitAsync(deadline.Token);
            await stored.WaitAsync(deadline.Token);
            if (!written) return null;
            var result = await Commit(request.JobId, ticket, verdict, deadline);
            landed = result == CommitResult.Committed;
            return result switch
            {
                CommitResult.Committed => new ValidationOutcome(ValidationKind.Verdict, verdict),
                CommitResult.Reassigned => new ValidationOutcome(ValidationKind.NotFound),
                _ => null,
            };
        }
        finally
        {
            if (!landed) _ = GiveBack(request, ticket, kept || request.Submission is null ? null : submission, job.AnnotationsDigest);
        }
    }

    /// <summary>Commits, also through a host that is away for a while: whoever began again without knowing could be refused what was charged.</summary>
    private Task<CommitResult> Commit(string job, Ticket ticket, Verdict verdict, Deadline deadline) => Insist(
        () => actors.Ask<IJob, CommitResult>(ActorId.Job(job), actor => actor.Commit(ticket, verdict)).WaitAsync(deadline.Token), () => true, deadline.Token);

    /// <summary>The annotations that came along; an error if they are malformed, neither if the task is gone.</summary>
    private async Task<(Submission? Submission, InputError? Error)> Read(ValidationRequest request, ReadOnlyMemory<byte> utf8, Deadline deadline)
    {
        var view = request.Seen?.View ?? await catalog.View(request.TaskId).WaitAsync(deadline.Token);
        var task = view is null ? null : await catalog.Get(request.TaskId, view.Task.Revision).WaitAsync(deadline.Token);
        if (task is null) return (null, null);
        using var seat = await _readers.Take(request.TaskId, deadline.Token);
        return (Submission.Read(utf8, task.Labels, limits, out var error), error);
    }

    /// <summary>The annotations last saved; an error if the labels have changed so that they cannot be read any more.</summary>
    private async Task<(Submission? Submission, InputError? Error)> Saved(ValidationRequest request, TaskView view, JobState job)
    {
        if (job.AnnotationsDigest is null) return (EmptyAnnotations.Submission, null);
        var task = await catalog.Get(request.TaskId, view.Task.Revision);
        var utf8 = await actors.Ask<IAnnotations, byte[]?>(ActorId.Annotations(request.JobId, job.AnnotationsDigest), actor => actor.Get());
        if (task is null || utf8 is null) throw new InvalidOperationException($"The annotations of job {request.JobId} are not there.");
        return AnnotationDocument.TryParse(utf8, task.Labels, limits, out var document, out var error)
            ? (new Submission(utf8, document, job.AnnotationsDigest), null)
            : (null, error);
    }

    /// <summary>Without a verdict the annotations that came along are kept all the same.</summary>
    private async Task Keep(ValidationRequest request, Submission submission)
    {
        if (request.Submission is null) return;
        await Store(request.JobId, submission);
        var assignee = request.Exempt ? null : request.Person;
        await actors.Ask<IJob, bool>(ActorId.Job(request.JobId), actor => actor.SaveAnnotations(submission.Digest, assignee, submission.Document.ObjectCount));
    }

    private async Task<int> Changed(string job, string since, Submission submission)
    {
        if (since == submission.Digest) return 0;
        var before = since == EmptyAnnotations.Digest
            ? EmptyAnnotations.Utf8
            : await actors.Ask<IAnnotations, byte[]?>(ActorId.Annotations(job, since), actor => actor.Get());
        return AnnotationChanges.Count(before, submission.Utf8);
    }

    private Task<bool> Store(string job, Submission submission) => Store(job, submission.Digest, submission.Pack());

    private Task<bool> Store(string job, string digest, byte[] packed) => actors.Ask<IAnnotations, bool>(ActorId.Annotations(job, digest), actor => actor.Put(packed));

    private async Task<Verdict> Earlier(string job, string id)
    {
        var state = await actors.Ask<IJob, JobState?>(ActorId.Job(job), actor => actor.Get());
        var verdict = state?.AttemptOf(job, id) is { } attempt ? await actors.Ask<IAttempt, Verdict?>(attempt, actor => actor.Get()) : null;
        return (verdict ?? throw new InvalidOperationException($"Verdict {id} of job {job} is not there.")) with { Answer = null };
    }

    /// <summary>Nobody waits any more: the ticket ends, and annotations that came along are kept unless newer ones were saved meanwhile.</summary>
    private async Task GiveBack(ValidationRequest request, Ticket ticket, Submission? unsaved, string? over)
    {
        try
        {
            var job = ActorId.Job(request.JobId);
            if (!await Withdraw(job, ticket)
                && await actors.Ask<IJob, JobState?>(job, actor => actor.Get()) is { } state
                && state.History.Contains(VerdictId.Make(ticket.Assignment, ticket.Number))) return; // its verdict stands
            await audit.Append(new AuditEvent(AuditEvent.OfTask(ticket.TaskId), clock.GetUtcNow(), ticket.Person, AuditKind.Withdrawal)
            {
                Job = request.JobId,
                Assignee = ticket.Assignee,
                GroundTruthVersion = ticket.Basis.Truth,
            });
            if (unsaved is null) return;
            await Store(request.JobId, unsaved);
            var assignee = request.Exempt ? null : request.Person;
            await actors.Ask<IJob, bool>(job, actor => actor.KeepAnnotations(unsaved.Digest, assignee, over));
        }
        catch (Exception failure)
        {
            ValidationLog.NotGivenBack(log, request.JobId, failure); // the ticket expires by itself
        }
    }

    /// <summary>Withdraws a ticket, also from a host that is away for a while: a commit that nobody saw must not stay only because of that.</summary>
    private Task<bool> Withdraw(string job, Ticket ticket)
    {
        var started = clock.GetTimestamp();
        return Insist(() => actors.Ask<IJob, bool>(job, actor => actor.Withdraw(ticket)), () => clock.GetElapsedTime(started) < WithdrawWithin);
    }

    /// <summary>Calls again, as long as there is patience, where the host is away.</summary>
    private async Task<T> Insist<T>(Func<Task<T>> call, Func<bool> patient, CancellationToken stop = default)
    {
        while (true)
        {
            try
            {
                return await call();
            }
            catch (Exception failure) when (HostUnavailableException.Is(failure) && patient())
            {
                await Task.Delay(HostUnavailableException.Pause, clock, stop);
            }
        }
    }

    private static bool Stale(Verdict verdict, TaskView view, JobState job, Submission submission) =>
        verdict.AnnotationsDigest != submission.Digest || verdict.Basis != view.BasisFor(job);
}
