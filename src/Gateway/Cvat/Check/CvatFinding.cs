namespace Feedback.Gateway;

/// <summary>What a check of a connection found.</summary>
/// <param name="About"><c>address</c>, <c>credentials</c>, <c>rights</c>, <c>ground_truth</c>, <c>settings</c>, <c>webhook</c> or <c>effects</c>.</param>
/// <param name="Ok">Whether it is as it should be.</param>
/// <param name="Says">What was found, or what is missing and what to do about it.</param>
public sealed record CvatFinding(string About, bool Ok, string Says);
