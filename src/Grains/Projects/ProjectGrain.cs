using Feedback.Actors;
using Orleans.Concurrency;
using Orleans.Serialization.Invocation;

namespace Feedback.Grains;

/// <summary>The hull of a <see cref="Project"/>.</summary>
[GrainType("project")]
[MayInterleave(nameof(Overlaps))]
public sealed class ProjectGrain(
    [PersistentState("project", GrainStore.Name)] IPersistentState<Held<ProjectTasks>> stored, IGrainContext context, IAuditOutbox outbox)
    : Project(new GrainDurable<ProjectTasks>(stored, context, outbox)), IProjectGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <summary>Readers need not wait for one another or for a write: they see what the store held before it.</summary>
    public static bool Overlaps(IInvokable call) => call.GetMethodName() is nameof(Tasks);
}
