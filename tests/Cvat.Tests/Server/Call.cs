using System.Text.Json.Nodes;

namespace Feedback.Cvat.Tests;

/// <summary>A request that came to a server.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path below the server's address.</param>
/// <param name="Query">The query.</param>
/// <param name="Body">The body.</param>
public sealed record Call(string Method, string Path, IReadOnlyDictionary<string, string> Query, byte[] Body)
{
    public string Authorization { get; init; } = "";

    public string? Signature { get; init; }

    public string Cookie { get; init; } = "";

    /// <summary>A number of the query.</summary>
    public int? Number(string name) => Query.TryGetValue(name, out var text) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The body as JSON.</summary>
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public override string ToString() => $"{Method} {Path}";
}
