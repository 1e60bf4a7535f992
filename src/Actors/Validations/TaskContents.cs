using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>A revision of a task as the scoring needs it.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Labels">Its labels, read.</param>
public sealed record TaskContents(TaskDefinition Definition, LabelSet Labels);
