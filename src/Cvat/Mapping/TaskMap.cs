using System.Collections.Immutable;
using System.Text.Json;
using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Cvat;

/// <summary>From a task on the server to ours.</summary>
public static class TaskMap
{
    private const int MostFrames = 1_000_000;

    /// <summary>The task.</summary>
    /// <param name="connection">The server.</param>
    /// <param name="task">The task.</param>
    /// <param name="meta">Its images.</param>
    /// <param name="labels">Its top-level labels, as they came.</param>
    /// <exception cref="CvatException">It does not hold together.</exception>
    public static TaskDefinition Definition(CvatConnection connection, CvatTask task, CvatDataMeta meta, IReadOnlyList<JsonElement> labels)
    {
        var frames = Frames(task, meta);
        return new TaskDefinition
        {
            Name = task.Name,
            ProjectId = task.ProjectId is { } project ? connection.Id(project) : null,
            Labels = JsonSerializer.SerializeToElement(labels, CvatJson.Default.IReadOnlyListJsonElement),
            Frames = frames,
            DeletedFrames = [.. (meta.DeletedFrames ?? []).Where(frame => frame >= 0 && frame < frames.Length).Distinct().Order()],
        };
    }

    /// <summary>Entry i is the task's frame i, whatever the first frame and the step in the source; the one entry of a video stands for all of its frames.</summary>
    private static ImmutableArray<FrameInfo> Frames(CvatTask task, CvatDataMeta meta)
    {
        var count = meta.Size ?? task.Size ?? meta.Frames.Count;
        var one = meta.Frames.Count == 1 && count > 1;
        if (count is < 1 or > MostFrames || (!one && meta.Frames.Count != count))
            throw new CvatException(CvatTrouble.Unreadable, $"images of task {task.Id}", $"{meta.Frames.Count} entries for {count} frames");
        return [.. Enumerable.Range(0, count).Select(i => (Number: i, Image: meta.Frames[one ? 0 : i])).Select(frame => new FrameInfo(frame.Number, frame.Image.Width, frame.Image.Height, frame.Image.Name))];
    }
}
