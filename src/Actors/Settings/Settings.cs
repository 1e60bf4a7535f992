namespace Feedback.Actors;

/// <summary>The actor behind <see cref="ISettings"/>.</summary>
/// <param name="stored">Its state.</param>
/// <param name="clock">The time.</param>
public class Settings(IDurable<SettingsState> stored, TimeProvider clock) : ISettings, IActor
{
    private SettingsVersion Current => stored.Value is { } state
        ? new SettingsVersion(state.Versions.Length, state.Versions[^1])
        : new SettingsVersion(0, SettingsValues.Initial);

    /// <inheritdoc/>
    public Task<SettingsVersion> Get() => Task.FromResult(Current);

    /// <inheritdoc/>
    public async Task<SettingsVersion?> Change(SettingsChange change, int? expected, AuditStamp? stamp = null)
    {
        if (expected is not null && expected != Current.Version) return null;
        var next = SettingsRules.Change(Current.Values, change);
        if (next != Current.Values)
        {
            var state = new SettingsState((stored.Value?.Versions ?? []).Add(next));
            await stored.Save(state, stamp is null ? null : new AuditEvent(stamp.Scope, clock.GetUtcNow(), stamp.By, AuditKind.SettingsChange)
            {
                SettingsVersion = 1 + state.Versions.Length, // as a record by itself is shown
            });
        }

        return Current;
    }
}
