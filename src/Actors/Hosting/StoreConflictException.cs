namespace Feedback.Actors;

/// <summary>The store holds something newer than the actor does: another activation has written. Ends the activation.</summary>
/// <param name="id">The actor.</param>
public sealed class StoreConflictException(string id) : Exception($"The state of {id} was changed by another activation.");
