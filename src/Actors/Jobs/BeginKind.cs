namespace Feedback.Actors;

/// <summary>What a job says to a request for validation.</summary>
public enum BeginKind
{
    /// <summary>Go ahead, here is a ticket.</summary>
    Granted,

    /// <summary>This was judged before; here is that verdict.</summary>
    Known,

    /// <summary>Another validation of this assignment is in flight; ask again when it is done.</summary>
    Busy,

    /// <summary>There is no feedback to give, see the cause.</summary>
    Unavailable,

    /// <summary>No attempt is left for new content.</summary>
    Exhausted,

    /// <summary>Too soon after the last attempt.</summary>
    CoolingDown,

    /// <summary>Implausibly few objects: handing in parts is not judged.</summary>
    Incomplete,

    /// <summary>Too little has changed since what was judged last.</summary>
    TooSimilar,

    /// <summary>The idempotency key was used for other content.</summary>
    KeyReused,

    /// <summary>The person is not the assignee.</summary>
    NotAssignee,

    /// <summary>There is no such job.</summary>
    NotFound,
}
