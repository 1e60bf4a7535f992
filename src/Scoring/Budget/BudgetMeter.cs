namespace Feedback.Scoring;

/// <summary>Counts work inside long loops and looks at the clock about every tenth of a millisecond.</summary>
internal struct BudgetMeter(ScoringBudget budget)
{
    /// <summary>Elementary steps (a few nanoseconds each) between two looks at the clock.</summary>
    private const long Step = 50_000;

    /// <summary>Entries of sparse matrices and rasters that one frame may hold: about a gigabyte.</summary>
    private const long MemoryLimit = 60_000_000;

    private long _left = Step;

    /// <summary>Pays for work, before it is done or in the course of it: the clock must be looked at before it has taken milliseconds.</summary>
    public void Spend(long steps)
    {
        if ((_left -= steps) > 0) return;
        budget.Pay(Step - _left);
        _left = Step;
    }

    /// <summary>Refuses what would not fit in memory.</summary>
    public static void Hold(long entries)
    {
        if (entries > MemoryLimit) throw new ScoringBudgetExceededException("The objects of one frame overlap too much to be compared.");
    }
}
