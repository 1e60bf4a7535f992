using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>The hull of a <see cref="Job"/>. Nothing overlaps here: a verdict must not be read while it is being taken back.</summary>
[GrainType("job")]
[CollectionAgeLimit(Minutes = 10)] // longer than any ticket is good: tickets live in memory only
public sealed class JobGrain(
    [PersistentState("job", GrainStore.Name)] IPersistentState<Held<JobState>> stored, IGrainContext context, IAuditOutbox outbox, TimeProvider clock)
    : Job(new GrainDurable<JobState>(stored, context, outbox), clock, ActorId.NameOf(context.GrainId.Key.ToString()!)), IJobGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;
}
