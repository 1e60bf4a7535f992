using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>The pure rules of a job's description, assignments and answers. Validations: <see cref="ValidationRules"/>.</summary>
public static class JobRules
{
    /// <summary>How many runs of staff are kept with the job, for repeats; older ones stay with their attempts.</summary>
    public const int StaffRunsKept = 50;

    /// <summary>The job after a put; the same object if nothing changed, null if the job is part of another task.</summary>
    public static JobState? Put(JobState? before, JobDefinition definition, DateTimeOffset now)
    {
        if (before is null)
        {
            return new JobState
            {
                TaskId = definition.TaskId,
                Type = definition.Type,
                Frames = definition.Frames,
                Honeypots = definition.Honeypots,
                Stage = definition.Stage,
                State = definition.State,
                Assignment = new Assignment(1, definition.Assignee, definition.AssignedAt ?? now, 0),
            };
        }

        if (before.TaskId != definition.TaskId) return null;
        var next = Change(before, new JobChange(false, null, definition.Stage, definition.State), now);
        next = Assign(next, definition.Assignee, now, definition.AssignedAt);
        if (next.Type != definition.Type) next = next with { Type = definition.Type };
        return next.Frames.SequenceEqual(definition.Frames) && next.Honeypots.SequenceEqual(definition.Honeypots)
            ? next
            : next with { Frames = definition.Frames, Honeypots = definition.Honeypots, Layout = next.Layout + 1 };
    }

    /// <summary>The job after a change; the same object if nothing changed.</summary>
    public static JobState Change(JobState before, JobChange change, DateTimeOffset now)
    {
        var next = change.ChangesAssignee ? Assign(before, change.Assignee, now) : before;
        if (change.Stage is { } stage && stage != next.Stage) next = next with { Stage = stage };
        if (change.State is { } state && state != next.State) next = next with { State = state };
        return next;
    }

    /// <summary>A new assignment; the same object for the same assignee, and for what the platform says was before the present one.</summary>
    /// <param name="before">The job.</param>
    /// <param name="assignee">Who has it.</param>
    /// <param name="now">UTC.</param>
    /// <param name="since">See <see cref="JobDefinition.AssignedAt"/>.</param>
    public static JobState Assign(JobState before, string? assignee, DateTimeOffset now, DateTimeOffset? since = null)
    {
        var same = since is null || since == before.Assignment.AssignedAt ? assignee == before.Assignment.Assignee : since < before.Assignment.AssignedAt;
        return same ? before : before with { Assignment = new Assignment(before.Assignment.Number + 1, assignee, since ?? now, 0), Verdicts = [], Answers = KeepAnswers(before) };
    }

    /// <summary>The job after an answer, and what is said to it; the same object if the answer is refused.</summary>
    public static (JobState Next, AnswerResult Result) Answer(JobState before, AnswerRequest request, DateTimeOffset now)
    {
        (JobState, AnswerResult) Refuse(AnswerKind kind) => (before, new AnswerResult(kind));

        var answer = new Answer(request.Response, request.Comment, request.At ?? now);
        var verdict = before.Verdicts.FirstOrDefault(v => v.Id == request.VerdictId);
        var given = verdict is null ? before.Answers.GetValueOrDefault(request.VerdictId) : verdict.Answer;
        if (request.At is not null && given == answer) return (before, new AnswerResult(AnswerKind.Accepted, verdict)); // the same call again

        if (before.Assignment.Assignee != request.Person) return Refuse(AnswerKind.NotAssignee);
        if (verdict is null) return Refuse(AnswerKind.NotFound);
        if (verdict != before.Newest) return Refuse(AnswerKind.NotNewest);
        if (verdict.Answer is not null) return Refuse(AnswerKind.AlreadyAnswered);
        var appeal = request.Response == AnnotatorResponse.Disagree && before.Assignment.AttemptsUsed >= request.Limit;
        if (appeal && verdict is not { Appeals: true, Outcome: Outcome.FinallyRejected }) return Refuse(AnswerKind.Exhausted);
        if (request.Response == AnnotatorResponse.Dismiss && verdict.Outcome == Outcome.Accepted) return Refuse(AnswerKind.AlreadyAccepted);

        var answered = verdict with { Answer = answer };
        var next = before with { Verdicts = before.Verdicts.SetItem(before.Verdicts.Length - 1, answered) };
        return (appeal ? next : Follow(next, request.Response, now), new AnswerResult(AnswerKind.Accepted, answered));
    }

    /// <summary>Answers outlive their assignment here: the attempt gets its copy in a write of its own, which may be lost with the process.</summary>
    private static ImmutableSortedDictionary<string, Answer> KeepAnswers(JobState job) =>
        job.Answers.SetItems(job.Verdicts.Where(v => v.Answer is not null).Select(v => KeyValuePair.Create(v.Id, v.Answer!)));

    private static JobState Follow(JobState job, AnnotatorResponse response, DateTimeOffset now) => response switch
    {
        AnnotatorResponse.Agree => job with { State = JobProgress.Completed },
        AnnotatorResponse.Disagree => job with { Stage = JobStage.Annotation, State = JobProgress.InProgress },
        _ => Assign(job with { Stage = JobStage.Annotation, State = JobProgress.New }, null, now),
    };
}
