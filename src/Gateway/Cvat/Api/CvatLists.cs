using System.Collections.Immutable;
using Feedback.Actors;
using Feedback.Cvat;

namespace Feedback.Gateway;

/// <summary>Lists validations. Everybody sees those they asked for or that judged their work; staff of a task, where they ask for a task, project or job of theirs, all of it.</summary>
/// <param name="actors">The actors.</param>
/// <param name="results">Verdicts in CVAT's shape.</param>
internal sealed class CvatLists(IActors actors, CvatResults results)
{
    /// <summary>What the caller sees of what the query wants, in order; null if the query's filter is not understood.</summary>
    /// <exception cref="CvatException">The server does not answer.</exception>
    public async Task<IReadOnlyList<CvatResult>?> Find(CvatServer server, CvatCaller caller, CvatListQuery query, CancellationToken stop)
    {
        var found = new List<CvatResult>();
        var me = server.Connection.Id(caller.Self.Id);
        foreach (var (task, jobs) in await Places(server, query))
        {
            if (await actors.Ask<ITask, TaskBrief?>(ActorId.Task(task), actor => actor.Brief()).WaitAsync(stop) is not { } brief) continue;
            var named = query.Of("task_id") is not null || query.Of("job_id") is not null || query.Of("project_id") is not null;
            var staff = named && await IsStaff(server, caller, server.Connection.Number(task)!.Value, stop);
            foreach (var job in jobs.Select(id => server.Connection.Number(id)).OfType<int>())
            {
                foreach (var (verdict, result) in await results.All(server, job, verdict => staff || verdict is { Exempt: true } && verdict.By == me))
                {
                    if (!staff && !IsOwn(verdict, me)) continue;
                    if (query.Wants(server.Connection, verdict, result, brief.ProjectId) is not { } wanted) return null;
                    if (wanted) found.Add(result);
                }
            }
        }

        return query.Ascending ? [.. found.OrderBy(result => result.Id)] : [.. found.OrderByDescending(result => result.Id)];
    }

    /// <summary>Whether a verdict is on a person's own work, or was asked for by the person.</summary>
    public static bool IsOwn(Verdict verdict, string person) => verdict.By == person || (verdict.Assignee == person && !verdict.Exempt);

    /// <summary>Whether the caller may open the task's ground-truth job.</summary>
    public static async Task<bool> IsStaff(CvatServer server, CvatCaller caller, int task, CancellationToken stop) =>
        await server.Client.GroundTruthJob(task, stop) is { } truth && await server.Staff.Opens(caller.Self.Id, caller.Credential, truth.Id, stop);

    /// <summary>Tasks and jobs to look at.</summary>
    private async Task<IEnumerable<(string Task, IReadOnlyList<string> Jobs)>> Places(CvatServer server, CvatListQuery query)
    {
        if (query.Of("job_id") is { } job) return await results.Job(server, job) is { } state ? [(state.TaskId, [server.Connection.Id(job)])] : [];
        var places = new List<(string, IReadOnlyList<string>)>();
        foreach (var task in await Tasks(server, query)) places.Add((task, await TaskJobs.Of(actors, task)));
        return places;
    }

    private async Task<IReadOnlyList<string>> Tasks(CvatServer server, CvatListQuery query)
    {
        if (query.Of("task_id") is { } task) return [server.Connection.Id(task)];
        if (query.Of("project_id") is { } project)
            return [.. (await actors.Ask<IProject, ProjectTasks>(ActorId.Project(server.Connection.Id(project)), actor => actor.Tasks())).Staff.Keys];
        var all = new List<string>();
        for (var slice = 0; slice < ActorId.JobListSlices; slice++)
            all.AddRange(await actors.Ask<IJobList, ImmutableArray<string>>(CvatIds.TaskList(server.Connection.Name, slice), actor => actor.Get()));
        return all;
    }
}
