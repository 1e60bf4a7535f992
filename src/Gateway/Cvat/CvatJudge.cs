using Feedback.Actors;
using Feedback.Cvat;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>Judges jobs of CVAT servers: reads the job as it is now, lets the validator do the rest, and turns whatever goes wrong into no feedback.</summary>
/// <param name="actors">The actors.</param>
/// <param name="validator">The way of a validation.</param>
/// <param name="lines">The cap.</param>
/// <param name="metrics">What is counted.</param>
/// <param name="unavailable">Notes why there was no feedback.</param>
/// <param name="options">Time and load.</param>
/// <param name="log">The log.</param>
internal sealed class CvatJudge(
    IActors actors, Validator validator, Lines lines, GatewayMetrics metrics, UnavailableLog unavailable, IOptions<ValidationOptions> options, ILogger<CvatJudge> log)
{
    private int _pulling;

    /// <summary>Judges a job.</summary>
    /// <param name="server">Its server.</param>
    /// <param name="number">Its number there.</param>
    /// <param name="who">Finds out who asks, once the job is read.</param>
    /// <param name="finish">Whether a webhook told that the job was finished, and nobody is here to ask: a job that was opened again meanwhile is left for its next finish,
    /// and a missing asker means that nobody has the job and not that it is another's.</param>
    /// <param name="key">Idempotency key, if any.</param>
    /// <param name="deadline">The caller's patience.</param>
    public async Task<CvatJudged> Judge(
        CvatServer server, int number, Func<Pulled, Task<CvatAsker?>> who, bool finish, string? key, Deadline deadline)
    {
        var id = server.Connection.Id(number);
        using var measured = metrics.Validation(id);
        var (asker, job) = ((CvatAsker?)null, (CvatJob?)null);
        CvatJudged Off(Unavailable cause)
        {
            measured.Off(cause);
            _ = Note(server, job, id, asker, cause);
            return new CvatJudged((Verdict?)null) { Job = job, Cause = cause };
        }

        try
        {
            Pulled pulled;
            using (var place = Enter())
            {
                if (place is null) return Off(Unavailable.Overloaded);
                job = await server.Client.Job(number, null, deadline.Token);
                if (finish && job.State != "completed")
                {
                    measured.Refused("reopened");
                    return new CvatJudged((Verdict?)null) { Job = job };
                }

                if (lines.IsFull(server.Connection.Id(job.TaskId), id)) return Off(Unavailable.Overloaded);
                pulled = await server.Puller.Pull(job, deadline.Token);
                job = pulled.Job;
                if (pulled.Cause is { } cause) return Off(cause);
                asker = await who(pulled);
            }

            if (asker is null)
            {
                if (finish) return Off(Unavailable.Unassigned);
                measured.Refused("not_assignee");
                return new CvatJudged((Verdict?)null) { Job = job, Forbidden = true };
            }

            return await Validate(server, pulled, asker, key, deadline, measured, Off);
        }
        catch (CvatException failure)
        {
            CvatLog.NotPulled(log, server.Connection.Name, number, failure);
            return Off(Unavailable.PlatformUnavailable);
        }
        catch (OperationCanceledException) when (deadline.Token.IsCancellationRequested)
        {
            return Off(asker is null ? Unavailable.PlatformUnavailable : Unavailable.TimedOut); // before anybody was found to ask, it was the server that took so long
        }
        catch (Exception failure)
        {
            GatewayLog.NotValidated(log, id, failure);
            return Off(Unavailable.TimedOut);
        }
    }

    private async Task<CvatJudged> Validate(
        CvatServer server, Pulled pulled, CvatAsker asker, string? key, Deadline deadline, MeasuredValidation measured, Func<Unavailable, CvatJudged> off)
    {
        var task = server.Connection.Id(pulled.Job.TaskId);
        if (await TaskView.Read(actors, task).WaitAsync(deadline.Token) is { } view) deadline.Shorten(TimeSpan.FromSeconds(view.Settings.Rules.TimeoutSeconds));
        var outcome = await validator.Validate(
            new ValidationRequest
            {
                JobId = server.Connection.Id(pulled.Job.Id),
                TaskId = task,
                Person = server.Connection.Id(asker.User),
                Exempt = asker.Exempt,
                Submission = pulled.Submission,
                Key = key,
            },
            deadline);
        switch (outcome.Kind)
        {
            case ValidationKind.Verdict:
                measured.Judged(outcome.Verdict!.Outcome, task);
                return new CvatJudged(outcome.Verdict) { Job = pulled.Job };
            case ValidationKind.Unavailable:
                return off(outcome.Cause!.Value);
            default:
                var (code, message) = Refusal(outcome.Kind);
                measured.Refused(code);
                return new CvatJudged((Verdict?)null) { Job = pulled.Job, Message = message };
        }
    }

    /// <summary>What would be an error of the caller's in our own API is no feedback here: CVAT's users cannot do anything about it while they finish a job.</summary>
    private static (string Code, string? Message) Refusal(ValidationKind kind) => kind switch
    {
        ValidationKind.Exhausted => ("attempts_exhausted", "No attempt is left in this assignment."),
        ValidationKind.CoolingDown => ("cooling_down", "It is too soon after the last attempt."),
        ValidationKind.Incomplete => ("incomplete_submission", "There are implausibly few objects."),
        ValidationKind.TooSimilar => ("too_little_changed", "Too little has changed since the last attempt."),
        ValidationKind.NotAssignee => ("not_assignee", null), // reassigned meanwhile
        _ => ("refused", null),
    };

    /// <summary>As many are read from servers at once as may be validated at once; null where there is no place.</summary>
    private Place? Enter()
    {
        if (Interlocked.Increment(ref _pulling) <= options.Value.MaxConcurrent) return new Place(this);
        Interlocked.Decrement(ref _pulling);
        return null;
    }

    private async Task Note(CvatServer server, CvatJob? job, string id, CvatAsker? asker, Unavailable cause)
    {
        try
        {
            var task = job is not null
                ? server.Connection.Id(job.TaskId)
                : (await actors.Ask<IJob, JobState?>(ActorId.Job(id), actor => actor.Get()))?.TaskId;
            unavailable.Note(task, id, asker is null ? CvatIds.Server(server.Connection.Name) : server.Connection.Id(asker.User), cause);
        }
        catch (Exception failure)
        {
            GatewayLog.AuditFailed(log, failure);
        }
    }

    private sealed class Place(CvatJudge judge) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref judge._pulling);
    }
}
