namespace Feedback.Scoring;

/// <summary>Two paired objects with their similarity.</summary>
internal readonly record struct PairReport(ObjectRef Gt, ObjectRef Ds, double Similarity);
