using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>A slice of a list of ids: a task's jobs, a person's jobs, or all tasks. Id: <see cref="ActorId.JobList"/>, <see cref="ActorId.PersonJobs"/>, <see cref="ActorId.TaskList"/>.</summary>
public interface IJobList
{
    /// <summary>The jobs of this slice.</summary>
    Task<ImmutableArray<string>> Get();

    /// <summary>Puts a job on the list; true if it was not on it.</summary>
    Task<bool> Add(string job);
}
