using System.Runtime.InteropServices;
using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>Revisions of tasks that this process has read: labels and frames do not travel with every call.</summary>
/// <param name="actors">Where tasks live.</param>
public sealed class TaskCatalog(IActors actors)
{
    private readonly SharedCache<(string Task, int Revision), TaskContents> _cache = new(2_000_000, Frames);

    /// <summary>The task at that revision, or a newer one if it changed meanwhile; null if there is none.</summary>
    public Task<TaskContents?> Get(string task, int revision) => _cache.Get((task, revision), key => Load(key.Task));

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

    private static long Frames(TaskContents contents) => 100 + contents.Definition.Frames.Length;
}
