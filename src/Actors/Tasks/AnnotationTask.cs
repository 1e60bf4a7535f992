namespace Feedback.Actors;

/// <summary>The actor behind <see cref="ITask"/>.</summary>
/// <param name="stored">Its state.</param>
public class AnnotationTask(IDurable<TaskState> stored) : ITask, IActor
{
    /// <inheritdoc/>
    public Task<TaskState?> Get() => Task.FromResult(stored.Value);

    /// <inheritdoc/>
    public Task<TaskBrief?> Brief() => Task.FromResult(stored.Value is { } task
        ? new TaskBrief(task.Revision, task.Definition.ProjectId, task.Definition.Staff)
        : null);

    /// <inheritdoc/>
    public async Task<TaskPut> Put(TaskDefinition definition)
    {
        var before = stored.Value;
        var next = TaskRules.Put(before, definition);
        if (next != before) await stored.Save(next);
        return new TaskPut(next, before is null, before?.Definition.ProjectId);
    }
}
