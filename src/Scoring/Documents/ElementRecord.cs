namespace Feedback.Scoring;

/// <summary>A point of a plain skeleton.</summary>
/// <param name="Sublabel">Position among the label's sublabels by ascending id.</param>
internal readonly record struct ElementRecord(int Sublabel, Visibility Visibility, double X, double Y);
