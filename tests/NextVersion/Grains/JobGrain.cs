using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>The hull of a <see cref="Job"/>, with a method more than the present version has.</summary>
[GrainType("job")]
public sealed class JobGrain(
    [PersistentState("job", GrainStore.Name)] IPersistentState<Held<JobState>> stored, IGrainContext context, IAuditOutbox outbox, TimeProvider clock)
    : Job(new GrainDurable<JobState>(stored, context, outbox), clock, ActorId.NameOf(context.GrainId.Key.ToString()!)), IJobGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <inheritdoc/>
    public async Task<int> Charged() => (await Get())?.Verdicts.Length ?? 0;
}
