namespace Feedback.Scoring;

/// <summary>What one frame adds to the fraction that is a job's score.</summary>
/// <param name="Numerator">Part of the numerator.</param>
/// <param name="Denominator">Part of the denominator.</param>
public readonly record struct FrameFraction(int Numerator, int Denominator);
