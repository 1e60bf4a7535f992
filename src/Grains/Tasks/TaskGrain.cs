using Feedback.Actors;
using Orleans.Concurrency;
using Orleans.Serialization.Invocation;

namespace Feedback.Grains;

/// <summary>The hull of an <see cref="AnnotationTask"/>.</summary>
[GrainType("task")]
[MayInterleave(nameof(Overlaps))]
public sealed class TaskGrain(
    [PersistentState("task", GrainStore.Name)] IPersistentState<Held<TaskState>> stored, IGrainContext context, IAuditOutbox outbox)
    : AnnotationTask(new GrainDurable<TaskState>(stored, context, outbox)), ITaskGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <summary>Readers need not wait for one another or for a write: they see what the store held before it.</summary>
    public static bool Overlaps(IInvokable call) => call.GetMethodName() is nameof(Get) or nameof(Brief);
}
