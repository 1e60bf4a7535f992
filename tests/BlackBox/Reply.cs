using System.Text.Json;

namespace Feedback.BlackBox;

/// <summary>An answer of the gateway.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The body as text.</param>
/// <param name="Cause">Why there is no feedback, where the gateway says so.</param>
public sealed record Reply(int Status, string Body, string? Cause)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The text of a member.</summary>
    public string? Text(string member) => Json.GetProperty(member).GetString();

    /// <summary>The number of a member.</summary>
    public int Number(string member) => Json.GetProperty(member).GetInt32();

    /// <summary>The same, if the status is the expected one; else the test fails with the body.</summary>
    public Reply Expect(params int[] statuses)
    {
        Assert.True(statuses.Contains(Status), $"{Status} {Cause} {Body}");
        return this;
    }
}
