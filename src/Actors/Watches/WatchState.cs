using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>What a watch knows.</summary>
public sealed record WatchState
{
    /// <summary>The newest sighting; null before the first.</summary>
    public Sighting? Seen { get; init; }

    /// <summary>What was done on the server for which verdict, the oldest first, at most <see cref="WatchRules.ClaimsKept"/>.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];
}
