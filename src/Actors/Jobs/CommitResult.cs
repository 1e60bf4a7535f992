namespace Feedback.Actors;

/// <summary>What becomes of a verdict that a ticket is redeemed with.</summary>
public enum CommitResult
{
    /// <summary>Stored and, if counted, charged.</summary>
    Committed,

    /// <summary>The ticket is void: withdrawn, expired, overtaken by another of the same key, or forgotten with a lost host. Nothing was charged.</summary>
    Void,

    /// <summary>The job has another assignment by now. Nothing was charged.</summary>
    Reassigned,
}
