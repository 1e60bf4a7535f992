namespace Feedback.Actors;

/// <summary>Who changes something, and what it belongs to: for the audit record.</summary>
/// <param name="By">User id.</param>
/// <param name="Scope">See <see cref="AuditEvent.Scope"/>.</param>
public sealed record AuditStamp(string By, string Scope);
