namespace Feedback.Actors;

/// <summary>A change of a job; what is null stays as it is.</summary>
/// <param name="ChangesAssignee">Whether <paramref name="Assignee"/> is to be set, null included.</param>
/// <param name="Assignee">The new assignee.</param>
/// <param name="Stage">The new stage.</param>
/// <param name="State">The new state.</param>
public sealed record JobChange(bool ChangesAssignee, string? Assignee, JobStage? Stage, JobProgress? State);
