using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Feedback.Gateway.Tests;

/// <summary>An answer, byte for byte.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The body.</param>
/// <param name="Headers">All headers by name, in order of name.</param>
public sealed partial record Answer(int Status, byte[] Body, SortedDictionary<string, string> Headers)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The body as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The code of a problem.</summary>
    public string? Code => (string?)Json["code"];

    /// <summary>Why there is no feedback, where that is said.</summary>
    public string? Cause => Headers.GetValueOrDefault("Feedback-Unavailable");

    /// <summary>Fields that a problem names.</summary>
    public IEnumerable<string> Fields => Json["errors"]?.AsObject().Select(entry => entry.Key) ?? [];

    /// <summary>Everything a caller can see of it but the time and the random number of the trace.</summary>
    public string Seen => $"{Status}\n{string.Join('\n', Headers.Where(header => header.Key != "Date").Select(header => $"{header.Key}: {header.Value}"))}\n\n{Random().Replace(Text, "")}";

    public JsonNode? this[string member] => Json[member];

    /// <summary>The same, if the status is one of these.</summary>
    public Answer Expect(params int[] statuses)
    {
        Assert.True(statuses.Contains(Status), $"{Status} instead of {string.Join(" or ", statuses)}: {Cause} {Text}");
        return this;
    }

    /// <summary>The same, if it is this problem.</summary>
    public Answer ExpectProblem(int status, string code)
    {
        Expect(status);
        Assert.Equal("application/problem+json", Headers.GetValueOrDefault("Content-Type"));
        Assert.Equal((code, $"urn:feedback:problem:{code}", status), (Code, (string?)Json["type"], (int)Json["status"]!));
        return this;
    }

    [GeneratedRegex("\"trace_id\":\"[^\"]*\"|\"created_at\":\"[^\"]*\"|\"assigned_at\":\"[^\"]*\"")]
    private static partial Regex Random();
}
