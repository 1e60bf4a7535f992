using Feedback.Actors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>Tasks.</summary>
internal static class TasksApi
{
    public static void MapTasks(this RouteGroupBuilder v1)
    {
        var tasks = v1.MapGroup("/tasks").WithTags("Tasks");
        tasks.MapPut("/{task}", Put).WithSummary("Create or replace a task (platform, staff).");
        tasks.MapGet("", List).WithSummary("The tasks a caller may read, in order of their ids, in pages: all for admins and platforms, for others those that list them as staff.");
        tasks.MapGet("/{task}", Get).WithSummary("A task (platform, staff).");
    }

    private static async Task<Results<Ok<TaskAnswer>, Created<TaskAnswer>, ProblemHttpResult>> Put(
        string task, TaskBody body, Caller caller, Rights rights, IActors actors)
    {
        var (right, brief) = await rights.OnTask(caller, task);
        var creates = brief is null && (caller.IsAdmin || caller.IsPlatform || caller.IsStaff);
        if (right < Right.Platform && !creates) return Problem.NotFound();
        if (TaskChecks.Check(body) is { } problem) return problem;
        if (creates && right < Right.Platform && body.Staff?.Contains(caller.User) != true)
            return Problem.Field("staff", "Must list you, or the task would be lost to you.");

        var definition = body.ToDefinition();
        await actors.Ask<IJobList, bool>(ActorId.TaskList(ActorId.SliceOf(task)), actor => actor.Add(task));
        var put = await actors.Ask<ITask, TaskPut>(ActorId.Task(task), actor => actor.Put(definition));
        if (put.FormerProject is { } former && former != definition.ProjectId)
            await actors.Ask<IProject, bool>(ActorId.Project(former), actor => actor.Leave(task));
        if (definition.ProjectId is { } project)
            await actors.Ask<IProject, bool>(ActorId.Project(project), actor => actor.Join(task, definition.Staff));

        var answer = TaskAnswer.Of(task, put.State.Definition);
        return put.Created ? TypedResults.Created($"/v1/tasks/{task}", answer) : TypedResults.Ok(answer);
    }

    private static async Task<Results<Ok<Page<TaskRow>>, ProblemHttpResult>> List(Caller caller, Rights rights, IActors actors, int? limit, string? cursor)
    {
        if (Paging.Check(limit) is { } problem) return problem;
        var page = new Paging<TaskRow>(limit);
        foreach (var task in Paging.After(await TaskJobs.Tasks(actors), cursor))
        {
            if (page.IsFull) return TypedResults.Ok(page.Cut());
            if ((await rights.OnTask(caller, task)) is not (>= Right.Platform, not null)) continue;
            if (await actors.Ask<ITask, TaskState?>(ActorId.Task(task), actor => actor.Get()) is { } state)
                page.Add(task, TaskRow.Of(task, state.Definition, (await TaskView.Read(actors, task))!));
        }

        return TypedResults.Ok(page.Last());
    }

    private static async Task<Results<Ok<TaskAnswer>, ProblemHttpResult>> Get(string task, Caller caller, Rights rights, IActors actors)
    {
        var (right, _) = await rights.OnTask(caller, task);
        if (right < Right.Platform) return Problem.NotFound();
        var state = await actors.Ask<ITask, TaskState?>(ActorId.Task(task), actor => actor.Get());
        return state is null ? Problem.NotFound() : TypedResults.Ok(TaskAnswer.Of(task, state.Definition));
    }
}
