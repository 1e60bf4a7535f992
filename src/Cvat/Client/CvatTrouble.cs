namespace Feedback.Cvat;

/// <summary>What can go wrong with a call to a CVAT server.</summary>
public enum CvatTrouble
{
    /// <summary>No connection, no answer in time, or one that broke off.</summary>
    Unreachable,

    /// <summary>The server does not know the credentials (401).</summary>
    Unauthenticated,

    /// <summary>The credentials do not suffice (403).</summary>
    Forbidden,

    /// <summary>There is no such thing (404).</summary>
    Missing,

    /// <summary>Too many requests, even after waiting (429).</summary>
    Busy,

    /// <summary>The server failed (5xx), even after repeats.</summary>
    Failing,

    /// <summary>Another status than expected, a redirect, or a body that is not what the API says.</summary>
    Unreadable,

    /// <summary>The answer is larger than is read.</summary>
    TooLarge,
}
