namespace Feedback.Scoring;

/// <summary>Adds job summaries to a task's.</summary>
internal static class SummarySum
{
    public static ReportSummary Of(IReadOnlyList<ReportSummary> jobs)
    {
        var shapes = jobs.Select(job => job.Shape).ToList();
        var labels = jobs.Select(job => job.Label).ToList();
        var means = jobs.Select(job => job.MeanIou).Where(mean => !double.IsNaN(mean)).ToList();
        return new ReportSummary
        {
            Frames = [.. jobs.SelectMany(job => job.Frames).Distinct().Order()],
            FrameCount = jobs.Sum(job => job.FrameCount),
            TotalFrames = jobs.Sum(job => job.TotalFrames),
            ValidCount = jobs.Sum(job => job.ValidCount),
            MissingCount = jobs.Sum(job => job.MissingCount),
            ExtraCount = jobs.Sum(job => job.ExtraCount),
            TotalCount = jobs.Sum(job => job.TotalCount),
            DsCount = jobs.Sum(job => job.DsCount),
            GtCount = jobs.Sum(job => job.GtCount),
            WarningCount = jobs.Sum(job => job.WarningCount),
            ErrorCount = jobs.Sum(job => job.ErrorCount),
            ConflictsByType = [.. jobs.SelectMany(job => job.ConflictsByType).GroupBy(entry => entry.Key)
                .Select(group => KeyValuePair.Create(group.Key, group.Sum(entry => entry.Value)))],
            ConflictingFrameCount = jobs.Sum(job => job.ConflictingFrameCount),
            Shape = new ShapeComponent(
                shapes.Sum(shape => shape.ValidCount),
                shapes.Sum(shape => shape.MissingCount),
                shapes.Sum(shape => shape.ExtraCount),
                shapes.Sum(shape => shape.TotalCount),
                shapes.Sum(shape => shape.DsCount),
                shapes.Sum(shape => shape.GtCount),
                means.Count == 0 ? double.NaN : means.Average()),
            Label = new LabelComponent(
                labels.Sum(label => label.ValidCount), labels.Sum(label => label.InvalidCount), labels.Sum(label => label.TotalCount)),
            ConfusionMatrix = ConfusionMatrix.Sum([.. jobs.Select(job => job.ConfusionMatrix)]),
        };
    }
}
