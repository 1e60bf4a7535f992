using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>The little of a task that every call needs.</summary>
/// <param name="Revision">See <see cref="TaskState.Revision"/>.</param>
/// <param name="ProjectId">The task's project, if any.</param>
/// <param name="Staff">Persons who are staff of the task.</param>
public sealed record TaskBrief(int Revision, string? ProjectId, ImmutableArray<string> Staff);
