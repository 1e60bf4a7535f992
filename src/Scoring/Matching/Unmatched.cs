namespace Feedback.Scoring;

/// <summary>An object without a partner.</summary>
/// <param name="Index">Position in its scene.</param>
/// <param name="Best">Its largest similarity with any object of the other side, at least 0.</param>
internal readonly record struct Unmatched(int Index, double Best);
