using Feedback.Actors;

namespace Feedback.Embedded;

/// <summary>An actor in memory and its turns: one call at a time, in the order of arrival.</summary>
/// <param name="make">Makes the actor from the store, in its first turn.</param>
/// <param name="stays">Whether it stays in memory after its last call.</param>
#pragma warning disable CA1001 // the semaphore's wait handle is never asked for, so there is nothing to dispose of
internal sealed class Activation(Func<IActor> make, bool stays)
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private IActor? _actor;
    private int _inside;
    private long _used;
    private volatile bool _over;

    /// <summary>Whether it must not be called any more.</summary>
    public bool Over => _over;

    /// <summary>Timestamp of the last call.</summary>
    public long Used => Interlocked.Read(ref _used);

    /// <summary>Whether it can leave memory now.</summary>
    public bool CanLeave => Volatile.Read(ref _inside) == 0 && (_over || (_actor?.CanRest ?? true));

    /// <summary>Whether it should leave as soon as nobody is inside.</summary>
    public bool ShouldLeave => _over || !stays;

    /// <summary>Notes a caller, so that the activation is not taken out of memory under it.</summary>
    public void Come() => Interlocked.Increment(ref _inside);

    /// <summary>Notes that a caller has left.</summary>
    public void Go(long now)
    {
        Interlocked.Exchange(ref _used, now);
        Interlocked.Decrement(ref _inside);
    }

    /// <summary>Runs a call in a turn; false if the activation is over and another one must be asked.</summary>
    public async Task<(bool Ran, TResult Result)> Run<TActor, TResult>(Func<TActor, Task<TResult>> call) where TActor : class
    {
        await _turn.WaitAsync();
        try
        {
            if (_over) return (false, default!);
            _actor ??= make();
            return (true, await call((TActor)_actor));
        }
        catch
        {
            _over = true; // memory may differ from the store: the next call reads it again
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends it.</summary>
    public void End() => _over = true;
}
#pragma warning restore CA1001
