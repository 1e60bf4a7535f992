namespace Feedback.Scoring;

/// <summary>What a scoring is expected to cost, before it starts.</summary>
/// <param name="Expected">Time on one thread of this machine.</param>
/// <param name="Operations">The estimate in elementary operations, independent of the machine.</param>
public sealed record ScoringCost(TimeSpan Expected, double Operations);
