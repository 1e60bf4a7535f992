using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>The hull of a <see cref="Watch"/>.</summary>
[GrainType("watch")]
public sealed class WatchGrain(
    [PersistentState("watch", GrainStore.Name)] IPersistentState<Held<WatchState>> stored, IGrainContext context, IAuditOutbox outbox)
    : Watch(new GrainDurable<WatchState>(stored, context, outbox)), IWatchGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;
}
