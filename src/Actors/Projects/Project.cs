using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>The actor behind <see cref="IProject"/>.</summary>
/// <param name="stored">Its state.</param>
public class Project(IDurable<ProjectTasks> stored) : IProject, IActor
{
    private ProjectTasks Current => stored.Value ?? ProjectTasks.None;

    /// <inheritdoc/>
    public Task<ProjectTasks> Tasks() => Task.FromResult(Current);

    /// <inheritdoc/>
    public async Task<bool> Join(string task, ImmutableArray<string> staff)
    {
        if (Current.Staff.TryGetValue(task, out var known) && known.SequenceEqual(staff)) return false;
        await stored.Save(new ProjectTasks(Current.Staff.SetItem(task, staff)));
        return true;
    }

    /// <inheritdoc/>
    public async Task<bool> Leave(string task)
    {
        if (!Current.Staff.ContainsKey(task)) return false;
        await stored.Save(new ProjectTasks(Current.Staff.Remove(task)));
        return true;
    }
}
