using Feedback.Actors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>Jobs and who has them.</summary>
internal static class JobsApi
{
    public static void MapJobs(this RouteGroupBuilder v1)
    {
        var jobs = v1.MapGroup("/jobs/{job}").WithTags("Jobs");
        jobs.MapPut("", Put).WithSummary("Create or replace a job (platform, staff).");
        jobs.MapPatch("", Patch).WithSummary("Change assignee, stage or state. A new assignee starts a new assignment (platform, staff).");
        jobs.MapGet("", Get).WithSummary("A job with its present assignment (platform, staff, its assignee).");
    }

    private static async Task<Results<Ok<JobAnswer>, Created<JobAnswer>, ProblemHttpResult>> Put(
        string job, JobBody body, Caller caller, Rights rights, IActors actors, TaskCatalog catalog)
    {
        var access = await rights.OnJob(caller, job);
        if (access is { Right: < Right.Platform }) return Problem.Forbidden();
        if (access is null && await Exists(actors, job)) return Problem.NotFound();
        var (right, task) = Ids.IsId(body.TaskId) ? await rights.OnTask(caller, body.TaskId) : (Right.None, null);
        if (right < Right.Platform && !caller.IsPlatform) return Problem.NotFound();
        if (JobChecks.CheckShape(body) is { } malformed) return malformed;
        if (task is null || await catalog.Get(body.TaskId, task.Revision) is not { } contents) return Problem.Field("task_id", "There is no such task.");
        if (JobChecks.CheckAgainst(body, contents.Definition) is { } problem) return problem;

        await actors.Ask<IJobList, bool>(ActorId.JobList(body.TaskId, ActorId.SliceOf(job)), actor => actor.Add(job));
        await NoteFor(actors, body.Assignee, job);
        var put = await actors.Ask<IJob, JobPut>(ActorId.Job(job), actor => actor.Put(body.ToDefinition(), caller.User));
        if (put.State is null) return Problem.Field("task_id", "A job stays in its task.");
        var answer = await Answer(actors, job, put.State, right);
        return put.Created ? TypedResults.Created($"/v1/jobs/{job}", answer) : TypedResults.Ok(answer);
    }

    private static async Task<Results<Ok<JobAnswer>, ProblemHttpResult>> Patch(string job, JobPatch body, Caller caller, Rights rights, IActors actors)
    {
        if (await rights.OnJob(caller, job) is not { } access) return Problem.NotFound();
        if (access.Right < Right.Platform) return Problem.Forbidden();
        if (!body.IsAssigneeValid) return Problem.Field("assignee", $"Must be null or {Ids.Expected}.");
        await NoteFor(actors, body.ToChange().Assignee, job);
        var changed = await actors.Ask<IJob, JobState?>(ActorId.Job(job), actor => actor.Change(body.ToChange(), caller.User));
        return changed is null ? Problem.NotFound() : TypedResults.Ok(await Answer(actors, job, changed, access.Right));
    }

    private static async Task<Results<Ok<JobAnswer>, ProblemHttpResult>> Get(string job, Caller caller, Rights rights, IActors actors) =>
        await rights.Show(caller, job) is { } access
            ? TypedResults.Ok(await Answer(actors, job, access.Job, access.Right))
            : Problem.NotFound();

    /// <summary>Lists a job with the person who gets it, before it is given: what is listed in vain is seen when the list is read.</summary>
    private static async Task NoteFor(IActors actors, string? person, string job)
    {
        if (person is not null) await actors.Ask<IJobList, bool>(ActorId.PersonJobs(person, ActorId.SliceOf(job)), actor => actor.Add(job));
    }

    private static async Task<JobAnswer> Answer(IActors actors, string id, JobState job, Right right)
    {
        var view = await TaskView.Read(actors, job.TaskId);
        return JobAnswer.Of(id, job, right, view);
    }

    private static async Task<bool> Exists(IActors actors, string job) =>
        await actors.Ask<IJob, JobState?>(ActorId.Job(job), actor => actor.Get()) is not null;
}
