namespace Feedback.Scoring;

/// <summary>One attribute of a label: its kind, and the value objects have that do not state one.</summary>
/// <param name="Id">CVAT's id of the specification.</param>
/// <param name="Name">Name, unique in the label.</param>
/// <param name="Default">The default as it is compared; null when it cannot be understood (a <c>number</c> that is not one).</param>
/// <param name="Compared">False for names that CVAT never compares.</param>
internal sealed record AttributeSpec(long Id, string Name, AttributeKind Kind, AttributeValue? Default, bool Compared);
