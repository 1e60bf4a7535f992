namespace Feedback.Scoring;

/// <summary>An object as reports name it.</summary>
/// <param name="Id">Id of the shape or tag, or of the track; null when the document gives none.</param>
internal readonly record struct ObjectRef(long? Id, ObjectKind Kind, ShapeType Type);
