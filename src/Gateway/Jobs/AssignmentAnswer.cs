namespace Feedback.Gateway;

/// <summary>The present assignment of a job.</summary>
/// <param name="Assignee">Who has it, or null.</param>
/// <param name="AssignedAt">Since when.</param>
/// <param name="AttemptsUsed">Attempts charged in it.</param>
/// <param name="AttemptsRemaining">Attempts left; null where no limit applies to the caller.</param>
public sealed record AssignmentAnswer(string? Assignee, DateTime AssignedAt, int AttemptsUsed, int? AttemptsRemaining);
