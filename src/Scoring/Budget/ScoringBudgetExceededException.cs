namespace Feedback.Scoring;

/// <summary>A scoring was ended because its budget was used up. In-process only: hosts turn it into a result.</summary>
public sealed class ScoringBudgetExceededException : Exception
{
    /// <summary>The time was over.</summary>
    /// <param name="limit">What was allowed.</param>
    /// <param name="elapsed">What had passed when it was noticed.</param>
    public ScoringBudgetExceededException(TimeSpan limit, TimeSpan elapsed)
        : base($"The scoring took {elapsed.TotalMilliseconds:F0} ms of {limit.TotalMilliseconds:F0} ms.")
    {
        Limit = limit;
        Elapsed = elapsed;
    }

    /// <summary>The scoring would have needed too much memory.</summary>
    /// <param name="message">What there is too much of.</param>
    public ScoringBudgetExceededException(string message)
        : base(message)
    {
    }

    /// <summary>What was allowed; zero when memory was the reason.</summary>
    public TimeSpan Limit { get; }

    /// <summary>What had passed.</summary>
    public TimeSpan Elapsed { get; }
}
