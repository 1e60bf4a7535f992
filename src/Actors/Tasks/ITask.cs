namespace Feedback.Actors;

/// <summary>A task: labels, frames, staff, project. Id: <see cref="ActorId.Task"/>.</summary>
public interface ITask
{
    /// <summary>The whole task, or null if it was never put. May be large.</summary>
    Task<TaskState?> Get();

    /// <summary>What every call needs of it, or null.</summary>
    Task<TaskBrief?> Brief();

    /// <summary>Creates or replaces the task. The definition was checked by the caller.</summary>
    Task<TaskPut> Put(TaskDefinition definition);
}
