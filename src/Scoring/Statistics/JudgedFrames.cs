using System.Collections.Immutable;

namespace Feedback.Scoring;

/// <summary>The frames a job is judged by, as far as the number of objects on them goes.</summary>
/// <param name="Objects">Ground-truth objects on each frame.</param>
public sealed record JudgedFrames(ImmutableArray<int> Objects)
{
    /// <summary>All objects.</summary>
    public int ObjectCount => Objects.Sum();

    /// <summary>
    /// By how much the variance of a share grows because objects come by the frame: 1 + (m - 1)ρ, L. Kish, Survey Sampling (Wiley 1965), section 5.4,
    /// with m = Σmᵢ²/Σmᵢ for frames of unequal size, under which it is exact for a constant correlation ρ within frames. At least 1.
    /// </summary>
    /// <param name="correlation">ρ, 0 to 1.</param>
    public double DesignEffect(double correlation)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var count in Objects)
        {
            sum += count;
            squares += (double)count * count;
        }

        return sum == 0 ? 1 : 1 + (((squares / sum) - 1) * correlation);
    }
}
