namespace Feedback.Gateway;

/// <summary>A page of a list.</summary>
/// <param name="Results">Its rows.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Results, string? Next);
