namespace Feedback.Actors;

/// <summary>The host's door to the actors: identity, and turns one at a time.</summary>
public interface IActors
{
    /// <summary>Runs one call in a turn of the actor <paramref name="id"/>; the host starts the actor if need be.</summary>
    /// <typeparam name="TActor">The actor's interface, such as <see cref="IJob"/>.</typeparam>
    /// <typeparam name="TResult">What the call answers.</typeparam>
    /// <param name="id">An id made by <see cref="ActorId"/>.</param>
    /// <param name="call">The call; it runs on the actor, or on a proxy of it in a cluster, so it must be a single method call.</param>
    Task<TResult> Ask<TActor, TResult>(string id, Func<TActor, Task<TResult>> call) where TActor : class;
}
