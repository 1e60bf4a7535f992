using Feedback.Actors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>The jobs of a task with their verdicts, for staff only.</summary>
internal static class TaskJobsApi
{
    private const int LargestVerdictPage = 200;

    public static void MapTaskJobs(this RouteGroupBuilder v1)
    {
        var task = v1.MapGroup("/tasks/{task}").WithTags("Reports");
        task.MapGet("/jobs", Jobs).WithSummary("The jobs of a task with their newest verdicts, in order of their ids, in pages (staff).");
        task.MapGet("/quality/verdicts", Verdicts).WithSummary("Every counted verdict of the task's jobs through all assignments, with the confusions of its report; pages of jobs (staff).");
    }

    private static async Task<Results<Ok<Page<JobRow>>, ProblemHttpResult>> Jobs(string task, Caller caller, Rights rights, IActors actors, int? limit, string? cursor)
    {
        if (await Refuse(task, caller, rights) is { } refused) return refused;
        if (Paging.Check(limit) is { } problem) return problem;
        var view = (await TaskView.Read(actors, task))!;
        var page = new Paging<JobRow>(limit);
        foreach (var id in Paging.After(await TaskJobs.Of(actors, task), cursor))
        {
            if (page.IsFull) return TypedResults.Ok(page.Cut());
            if (await actors.Ask<IJob, JobState?>(ActorId.Job(id), actor => actor.Show()) is { } job) page.Add(id, JobRow.Of(id, job, view));
        }

        return TypedResults.Ok(page.Last());
    }

    private static async Task<Results<Ok<Page<VerdictRow>>, ProblemHttpResult>> Verdicts(
        string task, Caller caller, Rights rights, IActors actors, IAudit audit, TimeProvider clock, int? limit, string? cursor)
    {
        if (await Refuse(task, caller, rights) is { } refused) return refused;
        if (Paging.Check(limit, LargestVerdictPage) is { } problem) return problem;
        await audit.Append(new AuditEvent(AuditEvent.OfTask(task), clock.GetUtcNow(), caller.User, AuditKind.ReportRead));
        var rows = new List<VerdictRow>();
        var jobs = Paging.After(await TaskJobs.Of(actors, task), cursor).Take((limit ?? LargestVerdictPage) + 1).ToList();
        var more = jobs.Count > (limit ?? LargestVerdictPage);
        if (more) jobs.RemoveAt(jobs.Count - 1);
        foreach (var id in jobs)
        {
            if (await actors.Ask<IJob, JobState?>(ActorId.Job(id), actor => actor.Show()) is not { } job) continue;
            foreach (var verdict in job.History)
                if (await Row(actors, id, job, verdict) is { } row) rows.Add(row);
        }

        return TypedResults.Ok(new Page<VerdictRow>(rows, more ? jobs[^1] : null));
    }

    private static async Task<VerdictRow?> Row(IActors actors, string id, JobState job, string name)
    {
        if (!VerdictId.TryRead(name, out var assignment, out _) || assignment == VerdictId.StaffAssignment || job.AttemptOf(id, name) is not { } attempt) return null;
        var verdict = await actors.Ask<IAttempt, Verdict?>(attempt, actor => actor.Get());
        var report = await actors.Ask<IAttempt, byte[]?>(attempt, actor => actor.Report());
        if (verdict is null || report is null) return null;
        var known = job.Verdicts.FirstOrDefault(other => other.Id == name)?.Answer ?? job.Answers.GetValueOrDefault(name) ?? verdict.Answer;
        return VerdictRow.Of(id, verdict with { Answer = known }, report);
    }

    private static async Task<ProblemHttpResult?> Refuse(string task, Caller caller, Rights rights)
    {
        var (right, brief) = await rights.OnTask(caller, task);
        if (right < Right.Platform || brief is null) return Problem.NotFound();
        return right < Right.Staff ? Problem.Forbidden() : null;
    }
}
