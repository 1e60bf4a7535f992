namespace Feedback.Actors;

/// <summary>An annotator's answer to a verdict, given once.</summary>
/// <param name="Response">What was said.</param>
/// <param name="Comment">Words beside it, if any.</param>
/// <param name="At">When, UTC.</param>
public sealed record Answer(AnnotatorResponse Response, string? Comment, DateTimeOffset At);
