using System.Text.Json;

namespace Feedback.Actors;

/// <summary>The pure rules of settings records.</summary>
public static class SettingsRules
{
    /// <summary>The values after a change; the same object if nothing changed, so that no version begins.</summary>
    public static SettingsValues Change(SettingsValues before, SettingsChange change)
    {
        var own = before.Own.RemoveRange(change.Reset);
        foreach (var (name, value) in change.Set)
        {
            if (!own.TryGetValue(name, out var old) || !JsonElement.DeepEquals(old, value)) own = own.SetItem(name, value);
        }

        var inherit = change.Inherit ?? before.Inherit;
        return inherit == before.Inherit && ReferenceEquals(own, before.Own) ? before : new SettingsValues(inherit, own);
    }
}
