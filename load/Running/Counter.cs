namespace Feedback.Load.Running;

/// <summary>Numbers from 0, each given once.</summary>
internal sealed class Counter
{
    private long _next = -1;

    /// <summary>The next.</summary>
    public long Next() => Interlocked.Increment(ref _next);
}
