using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>The jobs of a task, from all slices of their list.</summary>
public static class TaskJobs
{
    /// <summary>Ids of a task's jobs, slice by slice.</summary>
    public static async Task<IReadOnlyList<string>> Of(IActors actors, string task)
    {
        var jobs = new List<string>();
        for (var slice = 0; slice < ActorId.JobListSlices; slice++)
            jobs.AddRange(await actors.Ask<IJobList, ImmutableArray<string>>(ActorId.JobList(task, slice), actor => actor.Get()));
        return jobs;
    }
}
