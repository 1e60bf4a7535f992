using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>Lists of jobs and tasks, from all their slices.</summary>
public static class TaskJobs
{
    /// <summary>Ids of a task's jobs, slice by slice.</summary>
    public static Task<IReadOnlyList<string>> Of(IActors actors, string task) => All(actors, slice => ActorId.JobList(task, slice));

    /// <summary>Ids of the jobs a person has or had, slice by slice.</summary>
    public static Task<IReadOnlyList<string>> OfPerson(IActors actors, string person) => All(actors, slice => ActorId.PersonJobs(person, slice));

    /// <summary>Ids of all tasks, slice by slice.</summary>
    public static Task<IReadOnlyList<string>> Tasks(IActors actors) => All(actors, ActorId.TaskList);

    private static async Task<IReadOnlyList<string>> All(IActors actors, Func<int, string> slices)
    {
        var ids = new List<string>();
        for (var slice = 0; slice < ActorId.JobListSlices; slice++)
            ids.AddRange(await actors.Ask<IJobList, ImmutableArray<string>>(slices(slice), actor => actor.Get()));
        return ids;
    }
}
