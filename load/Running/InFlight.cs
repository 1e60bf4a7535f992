namespace Feedback.Load.Running;

/// <summary>Requests that have been started and not answered.</summary>
internal sealed class InFlight
{
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count = 1; // the pacer itself

    /// <summary>One more.</summary>
    public void Enter() => Interlocked.Increment(ref _count);

    /// <summary>One less.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _count) == 0) _drained.TrySetResult();
    }

    /// <summary>No more will enter: waits for the last to leave.</summary>
    public Task Drained()
    {
        Leave();
        return _drained.Task;
    }
}
