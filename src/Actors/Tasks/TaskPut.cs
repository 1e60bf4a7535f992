namespace Feedback.Actors;

/// <summary>A task after it was put.</summary>
/// <param name="State">What is stored now.</param>
/// <param name="Created">True if there was none before.</param>
/// <param name="FormerProject">The project it belonged to before, if any.</param>
public sealed record TaskPut(TaskState State, bool Created, string? FormerProject);
