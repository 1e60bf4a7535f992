using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>An annotator's answer to a verdict.</summary>
/// <param name="Response"><c>agree</c>, <c>disagree</c> or <c>dismiss</c>.</param>
public sealed record ResponseBody(AnnotatorResponse Response)
{
    /// <summary>Longest comment, in characters.</summary>
    internal const int LongestComment = 10_000;

    /// <summary>Words beside it.</summary>
    public string? Comment { get; init; }
}
