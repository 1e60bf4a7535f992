namespace Feedback.Scoring;

/// <summary>Counts of labels among what was paired, tags included.</summary>
/// <param name="ValidCount">Pairs with equal labels.</param>
/// <param name="InvalidCount">Pairs with different labels.</param>
/// <param name="TotalCount">Both.</param>
public sealed record LabelComponent(int ValidCount, int InvalidCount, int TotalCount)
{
    /// <summary>valid / total, 0 for nothing.</summary>
    public double Accuracy => Ratio.Of(ValidCount, TotalCount);
}
