namespace Feedback.Actors;

/// <summary>A job's answer to an <see cref="AnswerRequest"/>.</summary>
/// <param name="Kind">Which answer it is.</param>
/// <param name="Verdict">With <see cref="AnswerKind.Accepted"/>, the verdict with its answer.</param>
public sealed record AnswerResult(AnswerKind Kind, Verdict? Verdict = null);
