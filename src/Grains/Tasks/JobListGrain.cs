using Feedback.Actors;
using Orleans.Concurrency;
using Orleans.Serialization.Invocation;

namespace Feedback.Grains;

/// <summary>The hull of a slice of a <see cref="JobList"/>.</summary>
[GrainType("job-list")]
[MayInterleave(nameof(Overlaps))]
public sealed class JobListGrain(
    [PersistentState("job-list", GrainStore.Name)] IPersistentState<Held<JobListState>> stored, IGrainContext context, IAuditOutbox outbox)
    : JobList(new GrainDurable<JobListState>(stored, context, outbox)), IJobListGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <summary>Readers need not wait for one another or for a write: they see what the store held before it.</summary>
    public static bool Overlaps(IInvokable call) => call.GetMethodName() is nameof(Get);
}
