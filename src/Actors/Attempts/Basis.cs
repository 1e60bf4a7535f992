namespace Feedback.Actors;

/// <summary>Everything a verdict depends on beside the annotations: equal basis and equal annotations, equal verdict.</summary>
/// <param name="Settings">Stamp of the effective settings.</param>
/// <param name="Truth">Version of the ground truth.</param>
/// <param name="Task">Revision of the task: labels, frames, deleted frames.</param>
/// <param name="Layout">Revision of the job's frames and honeypots.</param>
public sealed record Basis(string Settings, int Truth, int Task, int Layout);
