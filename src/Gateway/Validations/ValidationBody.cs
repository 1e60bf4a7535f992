namespace Feedback.Gateway;

/// <summary>The small members of a request for validation; the annotations are cut out before.</summary>
public sealed record ValidationBody
{
    /// <summary>Longest time until an answer, in seconds; can only shorten what is configured.</summary>
    public double? Timeout { get; init; }
}
