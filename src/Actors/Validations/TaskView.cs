namespace Feedback.Actors;

/// <summary>What a task's jobs are judged by at one moment.</summary>
/// <param name="Task">The task.</param>
/// <param name="Settings">The effective settings.</param>
/// <param name="Truth">The ground truth.</param>
public sealed record TaskView(TaskBrief Task, EffectiveSettings Settings, TruthBrief Truth)
{
    /// <summary>Reads it; null if there is no such task.</summary>
    public static async Task<TaskView?> Read(IActors actors, string task) => await TaskFacts.Read(actors, task) is { } facts
        ? new TaskView(facts.Task, EffectiveSettings.Of(facts.Own, facts.Project, facts.Task.ProjectId), facts.Truth)
        : null;

    /// <summary>What a verdict on a job would rest on.</summary>
    public Basis BasisFor(JobState job) => new(Settings.Stamp, Truth.Version, Task.Revision, job.Layout);
}
