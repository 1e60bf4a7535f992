namespace Feedback.Gateway.Tests;

/// <summary>An endpoint and the statuses it answers with.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path as in the OpenAPI document.</param>
/// <param name="Expected">By <see cref="Who"/>: for an own, a foreign and an unknown object.</param>
public sealed record RightsRow(string Method, string Path, IReadOnlyList<int[]> Expected)
{
    public override string ToString() => $"{Method} {Path}";
}
