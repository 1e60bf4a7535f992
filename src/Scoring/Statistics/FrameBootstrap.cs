using MathNet.Numerics.Random;

namespace Feedback.Scoring;

/// <summary>
/// The percentile interval of a ratio of sums over frames, with whole frames drawn again and again: the cluster bootstrap of A. C. Davison and
/// D. V. Hinkley, Bootstrap Methods and their Application (Cambridge 1997), sections 3.8 (hierarchical data) and 5.3 (percentile methods). Objects of one frame may depend on
/// one another as they like; frames are taken for independent. With few frames it is too narrow (docs/statistics.md has figures).
/// </summary>
public static class FrameBootstrap
{
    /// <summary>Resamples that are drawn.</summary>
    public const int Resamples = 2000;

    /// <summary>Frames that are drawn in all: beyond 2,000 frames there are fewer resamples, so that the time stays bounded.</summary>
    private const int MostDraws = 4_000_000;

    private const int FewestResamples = 200;

    /// <summary>The interval. The generator is seeded by the counts: the same frames in the same order, the same interval bit for bit.</summary>
    /// <param name="frames">The frames of a job.</param>
    /// <param name="confidence">Confidence level, above 0 and below 1.</param>
    /// <param name="budget">How long it may take; null for no limit.</param>
    /// <returns>The interval; null with fewer than two frames, or where all denominators are 0.</returns>
    /// <exception cref="ScoringBudgetExceededException">The budget was used up.</exception>
    public static Interval? Of(ReadOnlySpan<FrameFraction> frames, double confidence = Interval.Confidence, ScoringBudget? budget = null)
    {
        var meter = new BudgetMeter(budget ?? ScoringBudget.Unlimited);
        if (frames.Length < 2) return null;
        var random = new Xoshiro256StarStar(SeedOf(frames), threadSafe: false);
        var ratios = new double[Math.Clamp(MostDraws / frames.Length, FewestResamples, Resamples)];
        var count = 0;
        for (var i = 0; i < ratios.Length; i++)
        {
            meter.Spend(3L * frames.Length);
            var (numerator, denominator) = (0L, 0L);
            for (var drawn = 0; drawn < frames.Length; drawn++)
            {
                var frame = frames[random.Next(frames.Length)];
                numerator += frame.Numerator;
                denominator += frame.Denominator;
            }

            // A resample of nothing but empty frames has no ratio; it is left out.
            if (denominator > 0) ratios[count++] = (double)numerator / denominator;
        }

        if (count == 0) return null;
        var sorted = ratios.AsSpan(0, count);
        sorted.Sort();
        var cut = (int)((1 - confidence) / 2 * count);
        return new Interval(sorted[cut], sorted[count - 1 - cut]);
    }

    /// <summary>FNV-1a over the counts, 32 bits.</summary>
    private static int SeedOf(ReadOnlySpan<FrameFraction> frames)
    {
        var hash = 2166136261u;
        foreach (var frame in frames)
        {
            hash = unchecked((hash ^ (uint)frame.Numerator) * 16777619);
            hash = unchecked((hash ^ (uint)frame.Denominator) * 16777619);
        }

        return unchecked((int)hash);
    }
}
