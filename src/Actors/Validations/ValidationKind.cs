namespace Feedback.Actors;

/// <summary>How a request for validation ended.</summary>
public enum ValidationKind
{
    /// <summary>There is a verdict.</summary>
    Verdict,

    /// <summary>There is no feedback, see the cause.</summary>
    Unavailable,

    /// <summary>No attempt is left for new content.</summary>
    Exhausted,

    /// <summary>Too soon after the last attempt.</summary>
    CoolingDown,

    /// <summary>Implausibly few objects.</summary>
    Incomplete,

    /// <summary>Too little has changed since what was judged last.</summary>
    TooSimilar,

    /// <summary>The idempotency key was used for other content.</summary>
    KeyReused,

    /// <summary>The person is not the assignee.</summary>
    NotAssignee,

    /// <summary>There is no such job.</summary>
    NotFound,

    /// <summary>What was saved last is not readable any more, because the task's labels changed.</summary>
    Unreadable,
}
