using System.Collections.Immutable;
using System.Text.Json;

namespace Feedback.Scoring;

/// <summary>Everything a scoring found: counts of the job, conflicts, results of each frame.</summary>
public sealed class Report
{
    internal Report(ReportSummary summary, FrameReport[] frames, bool emptyIsAnnotated)
    {
        Summary = summary;
        FrameReports = frames;
        IsComparable = frames.Length > 0 && (emptyIsAnnotated || frames.Any(frame => frame.Cells.Length > 0));
    }

    /// <summary>
    /// Whether there is anything to judge: at least one compared frame, and on any of them at least one object on either side. With
    /// <c>empty_is_annotated</c> a frame that is empty on both sides counts as one valid object, so a compared frame is enough.
    /// </summary>
    public bool IsComparable { get; }

    /// <summary>Counts of the job.</summary>
    public ReportSummary Summary { get; }

    internal FrameReport[] FrameReports { get; }

    /// <summary>Value of a metric.</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>Its value; 0 when there was nothing to compare.</returns>
    public double Score(TargetMetric metric) => Summary.Score(metric);

    /// <summary>The counts that a metric divides.</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>Numerator and denominator as counted; the denominator may be 0, and then the metric is 0.</returns>
    public (int Numerator, int Denominator) Fraction(TargetMetric metric) => Summary.Fraction(metric);

    /// <summary>What went wrong most often, for the annotator (scoring.md section 10).</summary>
    /// <returns>At most three short sentences without counts or frames.</returns>
    public ImmutableArray<string> Hints() => Scoring.Hints.Of(Summary.ConfusionMatrix);

    /// <summary>Writes <c>{"summary", "conflicts", "frame_results"}</c> as the conformance vectors have it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="budget">How long it may take; null for no limit.</param>
    /// <exception cref="ScoringBudgetExceededException">The budget was used up.</exception>
    public void WriteTo(Utf8JsonWriter writer, ScoringBudget? budget = null)
    {
        var meter = new BudgetMeter(budget ?? ScoringBudget.Unlimited);
        ReportJson.Write(writer, this, ref meter);
    }
}
