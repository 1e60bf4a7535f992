using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>A task in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name for people.</param>
/// <param name="ProjectId">The project it belongs to.</param>
/// <param name="Frames">Number of its frames.</param>
/// <param name="GroundTruthVersion">Newest version of its ground truth; 0 if there is none.</param>
/// <param name="Configured">Whether the ground truth is compared with.</param>
/// <param name="MaxValidationsPerJob">Attempts of an assignment; 0: feedback is off.</param>
public sealed record TaskRow(string Id, string Name, string? ProjectId, int Frames, int GroundTruthVersion, bool Configured, int MaxValidationsPerJob)
{
    internal static TaskRow Of(string id, TaskDefinition task, TaskView view) =>
        new(id, task.Name, task.ProjectId, task.Frames.Length, view.Truth.Version, view.Truth.Configured, view.Settings.Rules.MaxValidationsPerJob);
}
