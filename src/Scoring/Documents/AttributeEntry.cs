namespace Feedback.Scoring;

/// <summary>A stated attribute: position of its specification in the object's label, and the value.</summary>
internal readonly record struct AttributeEntry(int Spec, AttributeValue Value);
