namespace Feedback.Scoring;

/// <summary>Adds up the expected cost of a job.</summary>
internal static class CostEstimate
{
    public static ScoringCost Of(PreparedGroundTruth truth, AnnotationDocument annotations, JobLayout job, QualitySettings settings)
    {
        var compared = ComparedFrame.Of(truth, job);
        var operations = 10_000 + (4.0 * compared.Count * (annotations.Tracks.Length + truth.Truth.Tracks.Length));
        var tracks = FrameLoad.OfTracks(annotations);
        foreach (var frame in compared) operations += CostModel.Of(truth.LoadOf(frame.TruthFrame), tracks.WithFrame(annotations, frame.Frame), settings);

        var ticks = Math.Min(operations * ScoringSpeed.NanosecondsPerOperation / TimeSpan.NanosecondsPerTick, long.MaxValue / 2);
        return new ScoringCost(TimeSpan.FromTicks((long)ticks), operations);
    }
}
