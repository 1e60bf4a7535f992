namespace Feedback.Gateway;

/// <summary>A check of a connection to a CVAT server.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Ok">Whether at least one task gets feedback and nothing stands in the way of it.</param>
/// <param name="Findings">What was found, in the order it was looked at.</param>
public sealed record CvatCheckAnswer(string Connection, bool Ok, IReadOnlyList<CvatFinding> Findings);
