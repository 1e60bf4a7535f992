namespace Feedback.History.Tests;

/// <summary>A job at the end.</summary>
/// <param name="Task">Its task.</param>
/// <param name="Job">The job.</param>
/// <param name="Assignee">Who has it.</param>
/// <param name="AttemptsUsed">Attempts it says are used in the present assignment.</param>
/// <param name="Present">Ids of the verdicts its assignee sees.</param>
/// <param name="Verdicts">All verdicts, as staff see them, the oldest first.</param>
public sealed record FinalJob(string Task, string Job, string? Assignee, int AttemptsUsed, IReadOnlyList<string> Present, IReadOnlyList<FinalVerdict> Verdicts);
