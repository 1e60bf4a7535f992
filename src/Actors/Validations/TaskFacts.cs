namespace Feedback.Actors;

/// <summary>What decides how a task's jobs are judged at one moment, as its actors hold it.</summary>
/// <param name="Task">The task.</param>
/// <param name="Own">Its own settings.</param>
/// <param name="Project">The settings of its project; null where it has none.</param>
/// <param name="Truth">The ground truth.</param>
public sealed record TaskFacts(TaskBrief Task, SettingsVersion Own, SettingsVersion? Project, TruthBrief Truth)
{
    /// <summary>Reads them; null if there is no such task.</summary>
    public static async Task<TaskFacts?> Read(IActors actors, string task)
    {
        var truth = actors.Ask<IGroundTruth, TruthBrief>(ActorId.GroundTruth(task), actor => actor.Brief());
        var own = actors.Ask<ISettings, SettingsVersion>(ActorId.TaskSettings(task), actor => actor.Get());
        var brief = await actors.Ask<ITask, TaskBrief?>(ActorId.Task(task), actor => actor.Brief());
        var project = brief?.ProjectId is { } id ? await actors.Ask<ISettings, SettingsVersion>(ActorId.ProjectSettings(id), actor => actor.Get()) : null;
        var (settings, known) = (await own, await truth);
        return brief is null ? null : new TaskFacts(brief, settings, project, known);
    }
}
