using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>A slice of the list of a task's jobs. Id: <see cref="ActorId.JobList"/>.</summary>
public interface IJobList
{
    /// <summary>The jobs of this slice.</summary>
    Task<ImmutableArray<string>> Get();

    /// <summary>Puts a job on the list; true if it was not on it.</summary>
    Task<bool> Add(string job);
}
