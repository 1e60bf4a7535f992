using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>The end of a request for validation.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Verdict">With <see cref="ValidationKind.Verdict"/>.</param>
/// <param name="Stale">Whether annotations, settings or ground truth have changed since that verdict.</param>
/// <param name="Cause">With <see cref="ValidationKind.Unavailable"/>.</param>
/// <param name="Error">With <see cref="ValidationKind.Unreadable"/>.</param>
/// <param name="Wait">With <see cref="ValidationKind.CoolingDown"/>, how long still.</param>
public sealed record ValidationOutcome(
    ValidationKind Kind, Verdict? Verdict = null, bool Stale = false, Unavailable? Cause = null, InputError? Error = null, TimeSpan? Wait = null)
{
    /// <summary>No feedback, and why.</summary>
    public static ValidationOutcome Off(Unavailable cause) => new(ValidationKind.Unavailable, Cause: cause);
}
