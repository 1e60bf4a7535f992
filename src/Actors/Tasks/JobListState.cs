using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>The jobs of one slice of a task.</summary>
/// <param name="Jobs">Job ids in ordinal order.</param>
public sealed record JobListState(ImmutableSortedSet<string> Jobs)
{
    /// <summary>No jobs yet.</summary>
    public static JobListState Empty { get; } = new(ImmutableSortedSet.Create<string>(StringComparer.Ordinal));
}
