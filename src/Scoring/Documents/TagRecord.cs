namespace Feedback.Scoring;

/// <summary>A tag as the document has it.</summary>
internal readonly record struct TagRecord(long? Id, int Frame, int Label, int Group, Slice Attributes);
