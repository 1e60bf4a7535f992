namespace Feedback.Actors;

/// <summary>The host could not run a call, or lost it on the way; nobody knows whether it was run. Asking again is right, and may be free.</summary>
/// <param name="id">The actor.</param>
/// <param name="cause">What the host said.</param>
public sealed class HostUnavailableException(string id, Exception cause) : Exception($"The host of {id} is not available.", cause)
{
    /// <summary>Pause before asking again.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether a failure is of this kind: the host was not there, or did not answer in time.</summary>
    public static bool Is(Exception failure) => failure is HostUnavailableException or TimeoutException;
}
