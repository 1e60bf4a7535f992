namespace Feedback.Scoring;

/// <summary>How long one scoring may take. The clock starts when the budget is made.</summary>
public sealed class ScoringBudget
{
    private readonly TimeProvider _time;
    private readonly long _start;
    private long _steps;

    /// <summary>Makes a budget and starts its clock.</summary>
    /// <param name="limit">Longest time; <see cref="Timeout.InfiniteTimeSpan"/> for none.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Ends the scoring early, with <see cref="OperationCanceledException"/>.</param>
    public ScoringBudget(TimeSpan limit, TimeProvider time, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(time);
        Limit = limit;
        Cancellation = cancellation;
        _time = time;
        _start = time.GetTimestamp();
    }

    /// <summary>No limit.</summary>
    public static ScoringBudget Unlimited { get; } = new(Timeout.InfiniteTimeSpan, TimeProvider.System);

    /// <summary>Longest time; <see cref="Timeout.InfiniteTimeSpan"/> for none.</summary>
    public TimeSpan Limit { get; }

    /// <summary>Ends the scoring early.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Elementary steps done so far, of a few nanoseconds each: how much work there was, by no clock. Counted by tens of thousands.</summary>
    public long Steps => Interlocked.Read(ref _steps);

    /// <summary>Returns when there is time left.</summary>
    /// <exception cref="ScoringBudgetExceededException">The time is over.</exception>
    /// <exception cref="OperationCanceledException">The scoring was cancelled.</exception>
    public void Check()
    {
        Cancellation.ThrowIfCancellationRequested();
        if (Limit == Timeout.InfiniteTimeSpan) return;
        var elapsed = _time.GetElapsedTime(_start);
        if (elapsed > Limit) throw new ScoringBudgetExceededException(Limit, elapsed);
    }

    /// <summary>Counts steps, and returns when there is time left.</summary>
    internal void Pay(long steps)
    {
        Interlocked.Add(ref _steps, steps);
        Check();
    }
}
