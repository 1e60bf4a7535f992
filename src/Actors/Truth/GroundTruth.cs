namespace Feedback.Actors;

/// <summary>The actor behind <see cref="IGroundTruth"/>.</summary>
/// <param name="stored">Its state.</param>
/// <param name="clock">The time.</param>
public class GroundTruth(IDurable<TruthState> stored, TimeProvider clock) : IGroundTruth, IActor
{
    /// <inheritdoc/>
    public Task<TruthBrief> Brief() =>
        Task.FromResult(stored.Value is { } state ? new TruthBrief(state.Version, state.Newest.Configured) : TruthBrief.None);

    /// <inheritdoc/>
    public Task<TruthDefinition?> Get(int version) =>
        Task.FromResult(stored.Value is { } state && version >= 1 && version <= state.Version ? state.Versions[version - 1] : null);

    /// <inheritdoc/>
    public async Task<TruthBrief> Put(TruthDefinition definition, AuditStamp? stamp = null)
    {
        var next = TruthRules.Put(stored.Value, definition);
        if (next != stored.Value)
        {
            await stored.Save(next, stamp is null ? null : new AuditEvent(stamp.Scope, clock.GetUtcNow(), stamp.By, AuditKind.GroundTruthChange)
            {
                GroundTruthVersion = next.Version,
                Result = next.Newest.Configured ? "configured" : "not configured",
            });
        }

        return await Brief();
    }
}
