using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>The hull of a <see cref="Job"/>. Nothing overlaps here: a verdict must not be read while it is being taken back. It stays in memory as long as a ticket it
/// has handed out is good: tickets are nowhere else.</summary>
[GrainType("job")]
public sealed class JobGrain(
    [PersistentState("job", GrainStore.Name)] IPersistentState<Held<JobState>> stored, IGrainContext context, IGrainRuntime runtime, IAuditOutbox outbox, TimeProvider clock)
    : Job(new GrainDurable<JobState>(stored, context, outbox), clock, ActorId.NameOf(context.GrainId.Key.ToString()!)), IJobGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <inheritdoc/>
    async Task<BeginResult> IJob.Begin(BeginRequest request)
    {
        var result = await Begin(request);
        if (result.Ticket is not null) runtime.DelayDeactivation(context, request.Patience);
        return result;
    }
}
