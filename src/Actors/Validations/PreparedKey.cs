using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>Names prepared ground truth: everything it was made from.</summary>
/// <param name="Task">The task.</param>
/// <param name="TaskRevision">Its revision.</param>
/// <param name="TruthVersion">The version of the ground truth.</param>
/// <param name="Settings">The settings it was prepared by.</param>
public sealed record PreparedKey(string Task, int TaskRevision, int TruthVersion, QualitySettings Settings);
