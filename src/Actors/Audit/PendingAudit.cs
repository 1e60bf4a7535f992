namespace Feedback.Actors;

/// <summary>A line of the audit record that is stored with the state it tells of until it has arrived in the record.</summary>
/// <param name="Id">Names it, so that it is added once however often it is sent.</param>
/// <param name="Event">What happened.</param>
public sealed record PendingAudit(Guid Id, AuditEvent Event);
