namespace Feedback.Actors;

/// <summary>One person's turn at a job. Attempts are counted in it and begin again with the next.</summary>
/// <param name="Number">From 1; every change of assignee takes the next.</param>
/// <param name="Assignee">Who, or null while the job waits for somebody.</param>
/// <param name="AssignedAt">Since when, UTC.</param>
/// <param name="AttemptsUsed">Attempts charged so far.</param>
public sealed record Assignment(int Number, string? Assignee, DateTimeOffset AssignedAt, int AttemptsUsed);
