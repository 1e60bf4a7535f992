namespace Feedback.Actors;

/// <summary>A settings record as it is now.</summary>
/// <param name="Version">Number of changes so far.</param>
/// <param name="Values">The values in force.</param>
public sealed record SettingsVersion(int Version, SettingsValues Values);
