namespace Feedback.Actors;

/// <summary>What a task knows.</summary>
/// <param name="Definition">The newest definition.</param>
/// <param name="Revision">Counts changes of labels, frames or deleted frames: what a score depends on.</param>
public sealed record TaskState(TaskDefinition Definition, int Revision);
