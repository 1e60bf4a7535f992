using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>The actor behind <see cref="IProject"/>.</summary>
/// <param name="stored">Its state.</param>
public class Project(IDurable<ProjectState> stored) : IProject, IActor
{
    private ImmutableSortedDictionary<string, ImmutableArray<string>> Current =>
        stored.Value?.Tasks ?? ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <inheritdoc/>
    public Task<ImmutableSortedDictionary<string, ImmutableArray<string>>> Tasks() => Task.FromResult(Current);

    /// <inheritdoc/>
    public async Task<bool> Join(string task, ImmutableArray<string> staff)
    {
        if (Current.TryGetValue(task, out var known) && known.SequenceEqual(staff)) return false;
        await stored.Save(new ProjectState(Current.SetItem(task, staff)));
        return true;
    }

    /// <inheritdoc/>
    public async Task<bool> Leave(string task)
    {
        if (!Current.ContainsKey(task)) return false;
        await stored.Save(new ProjectState(Current.Remove(task)));
        return true;
    }
}
