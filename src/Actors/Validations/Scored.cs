namespace Feedback.Actors;

/// <summary>A scoring's outcome with its report, which travels beside it as bytes.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Report">The comparison report as JSON, packed (<see cref="Packed"/>); empty without a score.</param>
public readonly record struct Scored(ScoringOutcome Outcome, byte[] Report)
{
    /// <summary>No score, and why.</summary>
    public static Scored None(Unavailable cause) => new(ScoringOutcome.None(cause), []);
}
