using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>A project: which tasks it has and who is staff of them. Id: <see cref="ActorId.Project"/>.</summary>
public interface IProject
{
    /// <summary>Its tasks with their staff.</summary>
    Task<ProjectTasks> Tasks();

    /// <summary>Notes a task and its staff; true if that was new.</summary>
    Task<bool> Join(string task, ImmutableArray<string> staff);

    /// <summary>Forgets a task that left the project; true if it was in it.</summary>
    Task<bool> Leave(string task);
}
