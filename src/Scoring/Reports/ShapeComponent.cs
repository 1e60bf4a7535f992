namespace Feedback.Scoring;

/// <summary>Counts of shapes found and placed, whatever their labels (tags excluded).</summary>
/// <param name="ValidCount">Pairs, label mismatches included.</param>
/// <param name="MissingCount">Shapes of the ground truth without a partner.</param>
/// <param name="ExtraCount">Shapes of the annotator without a partner.</param>
/// <param name="TotalCount">Sum of the three.</param>
/// <param name="DsCount">Shapes of the annotator.</param>
/// <param name="GtCount">Shapes of the ground truth.</param>
/// <param name="MeanIou">Mean similarity, 0 to 1; not a number without frames.</param>
public sealed record ShapeComponent(int ValidCount, int MissingCount, int ExtraCount, int TotalCount, int DsCount, int GtCount, double MeanIou)
{
    /// <summary>valid / total, 0 for nothing.</summary>
    public double Accuracy => Ratio.Of(ValidCount, TotalCount);
}
