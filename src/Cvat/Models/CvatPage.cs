namespace Feedback.Cvat;

/// <summary>A page of a list. Its <c>next</c> names a host that need not be ours to call, so only whether there is one counts.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Results">The objects.</param>
public sealed record CvatPage<T>(IReadOnlyList<T> Results)
{
    /// <summary>Where the server thinks the next page is; null on the last.</summary>
    public string? Next { get; init; }
}
