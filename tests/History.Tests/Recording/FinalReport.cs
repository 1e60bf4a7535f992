namespace Feedback.History.Tests;

/// <summary>What the report of a verdict says it was made from.</summary>
/// <param name="Settings">Version of the settings.</param>
/// <param name="Truth">Version of the ground truth.</param>
/// <param name="Digest">Digest of the annotations.</param>
public sealed record FinalReport(int Settings, int Truth, string Digest);
