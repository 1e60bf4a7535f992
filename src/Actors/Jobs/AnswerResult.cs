namespace Feedback.Actors;

/// <summary>A job's answer to an <see cref="AnswerRequest"/>.</summary>
/// <param name="Kind">Which answer it is.</param>
/// <param name="Verdict">With <see cref="AnswerKind.Accepted"/>, the verdict with its answer; null if the call was repeated and the job has another assignment by now.</param>
public sealed record AnswerResult(AnswerKind Kind, Verdict? Verdict = null);
