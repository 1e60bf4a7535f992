namespace Feedback.Scoring;

/// <summary>A conflict on a frame: of one object, or of an annotator's object with one of the ground truth.</summary>
/// <param name="Ds">The annotator's object, if it takes part; otherwise one that does not exist.</param>
/// <param name="Gt">The ground truth's object, likewise.</param>
internal readonly record struct Conflict(ConflictType Type, ObjectRef Ds, ObjectRef Gt);
