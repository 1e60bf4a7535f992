namespace Feedback.Gateway;

/// <summary>A page of validations in CVAT's shape.</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="Next">Address of the next page; null on the last.</param>
/// <param name="Previous">Address of the page before; null on the first.</param>
/// <param name="Results">The validations.</param>
internal sealed record CvatResultPage(int Count, string? Next, string? Previous, IReadOnlyList<CvatResult> Results);
