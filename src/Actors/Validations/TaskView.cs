namespace Feedback.Actors;

/// <summary>What a task's jobs are judged by at one moment.</summary>
/// <param name="Task">The task.</param>
/// <param name="Settings">The effective settings.</param>
/// <param name="Truth">The ground truth.</param>
public sealed record TaskView(TaskBrief Task, EffectiveSettings Settings, TruthBrief Truth)
{
    /// <summary>Lays out settings: of a task, with its project's where it has one.</summary>
    public delegate ValueTask<EffectiveSettings> LayOut(string task, SettingsVersion own, SettingsVersion? project, string? projectId);

    /// <summary>Reads it; null if there is no such task.</summary>
    public static Task<TaskView?> Read(IActors actors, string task) =>
        Read(actors, task, (_, own, project, projectId) => ValueTask.FromResult(EffectiveSettings.Of(own, project, projectId)));

    /// <summary>Reads it, with settings laid out by somebody who may have done so before; null if there is no such task.</summary>
    public static async Task<TaskView?> Read(IActors actors, string task, LayOut layOut)
    {
        var truth = actors.Ask<IGroundTruth, TruthBrief>(ActorId.GroundTruth(task), actor => actor.Brief());
        var own = actors.Ask<ISettings, SettingsVersion>(ActorId.TaskSettings(task), actor => actor.Get());
        var brief = await actors.Ask<ITask, TaskBrief?>(ActorId.Task(task), actor => actor.Brief());
        var settings = await layOut(task, await own, brief?.ProjectId is { } project ? await OfProject(actors, project) : null, brief?.ProjectId);
        var known = await truth;
        return brief is null ? null : new TaskView(brief, settings, known);
    }

    /// <summary>What a verdict on a job would rest on.</summary>
    public Basis BasisFor(JobState job) => new(Settings.Stamp, Truth.Version, Task.Revision, job.Layout);

    private static Task<SettingsVersion> OfProject(IActors actors, string project) =>
        actors.Ask<ISettings, SettingsVersion>(ActorId.ProjectSettings(project), actor => actor.Get());
}
