namespace Feedback.Actors;

/// <summary>What a refusal of a job means to whoever asked for a validation.</summary>
internal static class Refusals
{
    /// <summary>The end of the request.</summary>
    public static ValidationKind Of(BeginKind kind) => kind switch
    {
        BeginKind.Exhausted => ValidationKind.Exhausted,
        BeginKind.CoolingDown => ValidationKind.CoolingDown,
        BeginKind.Incomplete => ValidationKind.Incomplete,
        BeginKind.TooSimilar => ValidationKind.TooSimilar,
        BeginKind.KeyReused => ValidationKind.KeyReused,
        BeginKind.NotAssignee => ValidationKind.NotAssignee,
        _ => ValidationKind.NotFound,
    };
}
