using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>A <see cref="Scored"/> on the wire: the report travels as bytes beside the outcome, not as text within it.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Report">The comparison report as JSON, packed; empty without a score.</param>
[GenerateSerializer]
[Immutable]
[Alias("feedback.scoring-reply")]
public sealed record ScoringReply([property: Id(0)] ScoringOutcome Outcome, [property: Id(1)] byte[] Report);
