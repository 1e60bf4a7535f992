namespace Feedback.Scoring;

/// <summary>Two objects that were put together.</summary>
/// <param name="Gt">Position in the ground truth's scene.</param>
/// <param name="Ds">Position in the annotator's scene.</param>
internal readonly record struct MatchedPair(int Gt, int Ds, double Similarity);
