using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>The actor behind <see cref="IJobList"/>.</summary>
/// <param name="stored">Its state.</param>
public class JobList(IDurable<JobListState> stored) : IJobList, IActor
{
    private ImmutableSortedSet<string> Jobs => stored.Value?.Jobs.WithComparer(StringComparer.Ordinal) ?? JobListState.Empty.Jobs;

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> Get() => Task.FromResult(Jobs.ToImmutableArray());

    /// <inheritdoc/>
    public async Task<bool> Add(string job)
    {
        var next = Jobs.Add(job);
        if (next.Count == Jobs.Count) return false;
        await stored.Save(new JobListState(next));
        return true;
    }
}
