using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>What a project knows.</summary>
/// <param name="Tasks">Staff by task.</param>
public sealed record ProjectState(ImmutableSortedDictionary<string, ImmutableArray<string>> Tasks);
