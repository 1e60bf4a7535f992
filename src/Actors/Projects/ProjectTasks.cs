using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>The tasks of a project with their staff.</summary>
/// <param name="Staff">Staff by task.</param>
public sealed record ProjectTasks(ImmutableSortedDictionary<string, ImmutableArray<string>> Staff)
{
    /// <summary>No task names the project.</summary>
    public static ProjectTasks None { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal));
}
