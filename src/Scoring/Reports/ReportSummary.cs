using System.Collections.Immutable;
using System.Text.Json;

namespace Feedback.Scoring;

/// <summary>Counts of a job, or of several jobs added up (scoring.md section 6).</summary>
public sealed record ReportSummary
{
    /// <summary>Compared frames, in the order of their ground truth.</summary>
    public required ImmutableArray<int> Frames { get; init; }

    /// <summary>Number of compared frames; frames in several jobs count in each.</summary>
    public required int FrameCount { get; init; }

    /// <summary>Frames in the job's range, compared or not.</summary>
    public required int TotalFrames { get; init; }

    /// <summary>Compared frames / frames; 0 for none.</summary>
    public double FrameShare => Ratio.Of(FrameCount, TotalFrames);

    /// <summary>Pairs with equal labels.</summary>
    public required int ValidCount { get; init; }

    /// <summary>Ground-truth objects without a partner.</summary>
    public required int MissingCount { get; init; }

    /// <summary>Annotator's objects without a partner.</summary>
    public required int ExtraCount { get; init; }

    /// <summary>Pairs, missing and extra.</summary>
    public required int TotalCount { get; init; }

    /// <summary>The annotator's objects.</summary>
    public required int DsCount { get; init; }

    /// <summary>The ground truth's objects.</summary>
    public required int GtCount { get; init; }

    /// <summary>valid / total, 0 for nothing.</summary>
    public double Accuracy => Ratio.Of(ValidCount, TotalCount);

    /// <summary>valid / annotator's objects, 0 for nothing.</summary>
    public double Precision => Ratio.Of(ValidCount, DsCount);

    /// <summary>valid / ground truth's objects, 0 for nothing.</summary>
    public double Recall => Ratio.Of(ValidCount, GtCount);

    /// <summary>Mean over frames of the mean similarity of shapes; not a number without frames.</summary>
    public double MeanIou => Shape.MeanIou;

    /// <summary>All conflicts.</summary>
    public int ConflictCount => ConflictsByType.Sum(entry => entry.Value);

    /// <summary>Conflicts that change no metric.</summary>
    public required int WarningCount { get; init; }

    /// <summary>Missing, extra and wrong labels.</summary>
    public required int ErrorCount { get; init; }

    /// <summary>Conflicts by CVAT's name of the type, in the order of first appearance; none with 0.</summary>
    public required ImmutableArray<KeyValuePair<string, int>> ConflictsByType { get; init; }

    /// <summary>Conflicts / compared frames, 0 for none.</summary>
    public double MeanConflictCount => Ratio.Of(ConflictCount, FrameCount);

    /// <summary>Compared frames with at least one conflict.</summary>
    public required int ConflictingFrameCount { get; init; }

    /// <summary>Shapes, whatever their labels.</summary>
    public required ShapeComponent Shape { get; init; }

    /// <summary>Labels of what was paired.</summary>
    public required LabelComponent Label { get; init; }

    /// <summary>Pairs by labels.</summary>
    public required ConfusionMatrix ConfusionMatrix { get; init; }

    /// <summary>The counts that a metric divides.</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>Numerator and denominator as counted; the denominator may be 0, and then the metric is 0.</returns>
    public (int Numerator, int Denominator) Fraction(TargetMetric metric) => metric switch
    {
        TargetMetric.Precision => (ValidCount, DsCount),
        TargetMetric.Recall => (ValidCount, GtCount),
        _ => (ValidCount, TotalCount),
    };

    /// <summary>Value of a metric, 0 to 1 (a split group can raise it above 1, as in CVAT).</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>Its value.</returns>
    public double Score(TargetMetric metric) => Fraction(metric) is var (numerator, denominator) ? Ratio.Of(numerator, denominator) : 0;

    /// <summary>Writes the summary as the conformance vectors have it.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(Utf8JsonWriter writer) => SummaryJson.Write(writer, this);

    /// <summary>Reads a summary that <see cref="WriteTo"/> wrote.</summary>
    /// <param name="json">The object.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="JsonException">It is not a summary.</exception>
    public static ReportSummary Parse(JsonElement json) => SummaryJson.Read(json);

    /// <summary>Adds the summaries of a task's jobs (scoring.md section 6, task report). A frame in several jobs counts in each.</summary>
    /// <param name="summaries">Summaries of jobs.</param>
    /// <returns>Sums; mean IoU is the mean over the jobs with compared frames.</returns>
    public static ReportSummary Sum(IEnumerable<ReportSummary> summaries) => SummarySum.Of([.. summaries]);
}
