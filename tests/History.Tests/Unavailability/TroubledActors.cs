using Feedback.Actors;

namespace Feedback.History.Tests;

/// <summary>Actors whose store is in trouble. Calls that write, or read documents, go through it within the actor's turn, as they would on a disk; what is in memory is not touched.</summary>
/// <param name="inner">The actors.</param>
/// <param name="faults">The trouble.</param>
public sealed class TroubledActors(IActors inner, Faults faults) : IActors
{
    public Task<TResult> Ask<TActor, TResult>(string id, Func<TActor, Task<TResult>> call) where TActor : class =>
        faults.Now == Trouble.Dead ? Task.FromException<TResult>(new IOException("The disk is gone."))
        : Stores<TActor, TResult>() ? inner.Ask<TActor, TResult>(id, actor => Through(actor, call))
        : inner.Ask(id, call);

    private async Task<TResult> Through<TActor, TResult>(TActor actor, Func<TActor, Task<TResult>> call)
    {
        await faults.Store();
        return await call(actor);
    }

    private static bool Stores<TActor, TResult>() =>
        typeof(TActor) == typeof(IAttempt) || typeof(TActor) == typeof(IAnnotations) || (typeof(TActor) == typeof(IJob) && typeof(TResult) == typeof(CommitResult));
}
