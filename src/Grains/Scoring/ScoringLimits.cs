namespace Feedback.Grains;

/// <summary>Limits of scoring that are the same everywhere.</summary>
internal static class ScoringLimits
{
    /// <summary>Longest a call may take, h:m:s: above every budget a task can be given, because the budget is what ends a scoring.</summary>
    public const string LongestCall = "00:06:00";
}
