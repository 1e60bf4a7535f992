namespace Feedback.Gateway;

/// <summary>A page of verdicts.</summary>
/// <param name="Results">The verdicts, the newest first.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record ValidationPage(IReadOnlyList<ValidationAnswer> Results, string? Next);
