namespace Feedback.Actors;

/// <summary>The host could not run a call, or lost it on the way; nobody knows whether it was run. Asking again is right, and may be free.</summary>
/// <param name="id">The actor.</param>
/// <param name="cause">What the host said.</param>
public sealed class HostUnavailableException(string id, Exception cause) : Exception($"The host of {id} is not available.", cause);
