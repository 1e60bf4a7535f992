namespace Feedback.Scoring;

/// <summary>Adds up the expected cost of a job.</summary>
internal static class CostEstimate
{
    public static ScoringCost Of(PreparedGroundTruth truth, AnnotationDocument annotations, JobLayout job, QualitySettings settings, ScoringBudget budget)
    {
        var meter = new BudgetMeter(budget);
        var compared = ComparedFrame.Of(truth, job, ref meter);
        var tracks = TrackLoads.Of(annotations, ref meter);
        var operations = 3_000.0 + (8.0 * compared.Count * tracks.Count);
        foreach (var frame in compared)
        {
            var gt = truth.LoadOf(frame.TruthFrame, out var info, out var prepared, ref meter);
            var ds = FrameLoad.Of(annotations, tracks, frame.Frame, ref meter);
            if (!prepared) operations += CostModel.Prepare(gt);
            operations += CostModel.Compare(gt, ds, (double)info.Width * info.Height, settings);
        }

        var ticks = Math.Min(operations * ScoringSpeed.NanosecondsPerOperation / TimeSpan.NanosecondsPerTick, long.MaxValue / 2);
        return new ScoringCost(TimeSpan.FromTicks((long)ticks), operations);
    }
}
