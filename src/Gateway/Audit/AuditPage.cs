namespace Feedback.Gateway;

/// <summary>A page of the audit record.</summary>
/// <param name="Results">Lines, the oldest first.</param>
/// <param name="Next">The cursor of the next page; null where there are no more for now.</param>
public sealed record AuditPage(IReadOnlyList<AuditLineAnswer> Results, string? Next);
