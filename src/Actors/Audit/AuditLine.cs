namespace Feedback.Actors;

/// <summary>A line of the audit record with its place in it.</summary>
/// <param name="Number">Grows along the record.</param>
/// <param name="Event">What happened.</param>
public sealed record AuditLine(long Number, AuditEvent Event);
