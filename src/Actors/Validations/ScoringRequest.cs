using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>What is to be scored, by names and versions: ground truth does not travel.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="TaskRevision">Its revision.</param>
/// <param name="TruthVersion">The version of its ground truth.</param>
/// <param name="Job">The frames of the job.</param>
/// <param name="Settings">How to compare.</param>
/// <param name="Budget">How long it may take.</param>
/// <param name="Policy">Whether the verdict needs an interval.</param>
public sealed record ScoringRequest(
    string TaskId, int TaskRevision, int TruthVersion, JobLayout Job, QualitySettings Settings, TimeSpan Budget, VerdictPolicy Policy = VerdictPolicy.Threshold);
