using Feedback.Actors;
using Orleans.Concurrency;
using Orleans.Serialization.Invocation;

namespace Feedback.Grains;

/// <summary>The hull of a record of <see cref="Actors.Settings"/>.</summary>
[GrainType("settings")]
[MayInterleave(nameof(Overlaps))]
public sealed class SettingsGrain(
    [PersistentState("settings", GrainStore.Name)] IPersistentState<Held<SettingsState>> stored, IGrainContext context, IAuditOutbox outbox, TimeProvider clock)
    : Actors.Settings(new GrainDurable<SettingsState>(stored, context, outbox), clock), ISettingsGrain, IGrainBase
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <summary>Readers need not wait for one another or for a write: they see what the store held before it.</summary>
    public static bool Overlaps(IInvokable call) => call.GetMethodName() is nameof(Get);
}
