namespace Feedback.Attacks.Tests;

/// <summary>How much is simulated. <c>FEEDBACK_ATTACKS=long</c> for the table of docs/security.md.</summary>
internal static class Profile
{
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("FEEDBACK_ATTACKS") == "long";

    /// <summary>One world for each.</summary>
    public static IReadOnlyList<int> Seeds { get; } = [.. Enumerable.Range(1, IsLong ? 8 : 3)];
}
