namespace Feedback.Scoring;

/// <summary>The six counts that all metrics are made of.</summary>
internal readonly record struct Counts(int Valid, int Missing, int Extra, int Total, int Ds, int Gt);
