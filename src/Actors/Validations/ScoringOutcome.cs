using System.Collections.Immutable;
using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>What a scoring gave.</summary>
/// <param name="Cause">Why there is no score; null if there is one.</param>
/// <param name="Numerator">Numerator of the target metric.</param>
/// <param name="Denominator">Its denominator, at least 1.</param>
/// <param name="Hints">What a rejection could hint at.</param>
/// <param name="Interval">How sure the score is; null unless the policy asks for it, and where nothing is known.</param>
public sealed record ScoringOutcome(Unavailable? Cause, int Numerator, int Denominator, ImmutableArray<string> Hints, Interval? Interval = null)
{
    /// <summary>No score, and why.</summary>
    public static ScoringOutcome None(Unavailable cause) => new(cause, 0, 1, []);
}
