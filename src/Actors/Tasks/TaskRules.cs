using System.Text.Json;

namespace Feedback.Actors;

/// <summary>The pure rules of a task.</summary>
public static class TaskRules
{
    /// <summary>The task after a put; the same object if nothing changed, so that a repeated put writes nothing.</summary>
    public static TaskState Put(TaskState? before, TaskDefinition definition)
    {
        if (before is null) return new TaskState(definition, 1);
        var old = before.Definition;
        var scored = SameForScoring(old, definition);
        if (scored && old.Name == definition.Name && old.ProjectId == definition.ProjectId && old.ImageUrl == definition.ImageUrl && old.Staff.SequenceEqual(definition.Staff)) return before;
        return new TaskState(definition, scored ? before.Revision : before.Revision + 1);
    }

    private static bool SameForScoring(TaskDefinition a, TaskDefinition b) =>
        a.Frames.SequenceEqual(b.Frames)
        && a.DeletedFrames.SequenceEqual(b.DeletedFrames)
        && JsonElement.DeepEquals(a.Labels, b.Labels);
}
