namespace Feedback.Gateway;

/// <summary>Ground truth after it was put.</summary>
/// <param name="Version">Its version: grows where something that is compared has changed.</param>
/// <param name="Configured">Whether it may be compared with: stage <c>acceptance</c> and state <c>completed</c>.</param>
public sealed record TruthAnswer(int Version, bool Configured);
