using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>Versions of tasks and settings that this process has read: labels and frames do not travel with every call.</summary>
/// <param name="actors">Where tasks live.</param>
public sealed class TaskCatalog(IActors actors)
{
    private readonly SharedCache<(string Task, int Revision), TaskContents> _cache = new(2_000_000, Frames);

    private readonly SharedCache<(string Task, int Truth), ImmutableHashSet<int>> _validationFrames = new(2_000_000, frames => 10 + frames.Count);
    private readonly SharedCache<SettingsKey, EffectiveSettings> _settings = new(10_000, _ => 1);

    /// <summary>What a task's jobs are judged by now; null if there is no such task. Only versions are read anew, settings are laid out once a version.</summary>
    public async Task<TaskView?> View(string task) => await TaskFacts.Read(actors, task) is { } facts ? await View(task, facts) : null;

    /// <summary>The same of facts that were read already.</summary>
    public async Task<TaskView> View(string task, TaskFacts facts)
    {
        var (own, project, projectId) = (facts.Own, facts.Project, facts.Task.ProjectId);
        var settings = await _settings.Get(
            new SettingsKey(task, own.Version, projectId, project?.Version), _ => Task.FromResult<EffectiveSettings?>(EffectiveSettings.Of(own, project, projectId)));
        return new TaskView(facts.Task, settings!, facts.Truth);
    }

    /// <summary>The task at that revision, or a newer one if it changed meanwhile; null if there is none.</summary>
    public Task<TaskContents?> Get(string task, int revision) => _cache.Get((task, revision), key => Load(key.Task));

    /// <summary>Frames that a version of a task's ground truth lists; empty where it is gone.</summary>
    public async Task<ImmutableHashSet<int>> ValidationFrames(string task, int truth) =>
        await _validationFrames.Get((task, truth), LoadFrames) ?? [];

    /// <summary>Reads labels that were checked when the task was put.</summary>
    public static LabelSet ReadLabels(TaskDefinition definition) =>
        LabelSet.TryParse(JsonMarshal.GetRawUtf8Value(definition.Labels), out var labels, out var error)
            ? labels
            : throw new InvalidOperationException($"Stored labels are not readable at {error.Path}.");

    private async Task<TaskContents?> Load(string task)
    {
        var state = await actors.Ask<ITask, TaskState?>(ActorId.Task(task), actor => actor.Get());
        return state is null ? null : new TaskContents(state.Definition, ReadLabels(state.Definition));
    }

    private async Task<ImmutableHashSet<int>?> LoadFrames((string Task, int Truth) key)
    {
        var truth = await actors.Ask<IGroundTruth, TruthDefinition?>(ActorId.GroundTruth(key.Task), actor => actor.Get(key.Truth));
        return truth is null ? null : [.. truth.ValidationFrames];
    }

    private static long Frames(TaskContents contents) => 100 + contents.Definition.Frames.Length;

    /// <summary>Names effective settings: everything they are made from.</summary>
    private readonly record struct SettingsKey(string Task, int Own, string? ProjectId, int? Project);
}
