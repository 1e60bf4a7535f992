namespace Feedback.Scoring;

/// <summary>What is asked about a task's validation set. The model behind it is in docs/statistics.md.</summary>
/// <param name="Threshold">Score required, above 0, at most 1.</param>
/// <param name="Attempts">Attempts an assignment has, at least 1; each is taken for an independent try on new content.</param>
/// <param name="Good">Probability that an object of a good annotator is right; at least the threshold.</param>
/// <param name="Poor">The same of a poor annotator; below the threshold.</param>
/// <param name="FrameCorrelation">How alike the objects of one frame fare: intra-class correlation, 0 to 1.</param>
public sealed record AdviceQuestion(double Threshold, int Attempts, double Good, double Poor, double FrameCorrelation = AdviceQuestion.UsualFrameCorrelation)
{
    /// <summary>An assumption, not a measurement: enough to double the variance at 11 objects a frame.</summary>
    public const double UsualFrameCorrelation = 0.1;

    /// <summary>Half way from the threshold to perfection.</summary>
    /// <param name="threshold">The threshold.</param>
    public static double UsualGood(double threshold) => Math.Round((1 + threshold) / 2, 9);

    /// <summary>Three quarters of the threshold.</summary>
    /// <param name="threshold">The threshold.</param>
    public static double UsualPoor(double threshold) => Math.Round(0.75 * threshold, 9);
}
