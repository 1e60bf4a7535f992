namespace Feedback.Attacks.Tests;

/// <summary>What an annotator learns from a verdict.</summary>
/// <param name="Score">The score as told; where only the verdict is told, 1 or 0.</param>
/// <param name="Accepted">The verdict.</param>
internal sealed record Reply(double Score, bool Accepted);
