using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>What a settings record knows: every version, the newest last. Version 0 is <see cref="SettingsValues.Initial"/>.</summary>
/// <param name="Versions">Version n stands at index n - 1.</param>
public sealed record SettingsState(ImmutableArray<SettingsValues> Versions);
