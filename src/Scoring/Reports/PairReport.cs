namespace Feedback.Scoring;

/// <summary>Two paired objects with their similarity; tags have none.</summary>
internal readonly record struct PairReport(ObjectRef Gt, ObjectRef Ds, double Similarity);
