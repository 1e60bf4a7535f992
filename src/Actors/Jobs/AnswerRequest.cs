namespace Feedback.Actors;

/// <summary>A person answers a verdict.</summary>
/// <param name="VerdictId">Which one.</param>
/// <param name="Person">Who answers.</param>
/// <param name="Response">What is said.</param>
/// <param name="Comment">Words beside it, if any.</param>
/// <param name="Limit">Attempts the assignment has by the settings in force and by what the person has used up before.</param>
/// <param name="At">When it is said, UTC: a call that was repeated because its answer was lost is known by it. Null from earlier builds: now.</param>
public sealed record AnswerRequest(string VerdictId, string Person, AnnotatorResponse Response, string? Comment, int Limit, DateTimeOffset? At = null);
