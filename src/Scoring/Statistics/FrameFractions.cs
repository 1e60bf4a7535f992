using System.Collections.Immutable;
using System.Text.Json;

namespace Feedback.Scoring;

/// <summary>Takes a job's score apart into frames, so that the parts add up to it exactly.</summary>
internal static class FrameFractions
{
    public static ImmutableArray<FrameFraction> Of(Report report, TargetMetric metric, ref BudgetMeter meter)
    {
        var size = report.Summary.ConfusionMatrix.Size;
        var tallies = new List<FrameTally>(report.FrameReports.Length);
        foreach (var frame in report.FrameReports)
        {
            meter.Spend(16 + (2 * frame.Cells.Length));
            tallies.Add(new FrameTally(MatrixCounts.Of(frame.Cells, size), frame.IsDsEmpty(size), frame.IsGtEmpty(size)));
        }

        return Of(tallies, report.Summary, metric);
    }

    /// <summary>From a stored report.</summary>
    public static ImmutableArray<FrameFraction> Of(JsonElement frameResults, ReportSummary summary, TargetMetric metric)
    {
        var size = summary.ConfusionMatrix.Size;
        var tallies = new List<FrameTally>();
        foreach (var frame in frameResults.EnumerateObject())
        {
            int[] cells = [.. frame.Value.GetProperty("confusion_matrix_rows").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(cell => cell.GetInt32())];
            tallies.Add(FrameTally.Of(cells, size));
        }

        return Of(tallies, summary, metric);
    }

    /// <summary>A report does not say whether empty frames count as annotated; the sums do.</summary>
    private static ImmutableArray<FrameFraction> Of(List<FrameTally> tallies, ReportSummary summary, TargetMetric metric)
    {
        var plain = summary.TotalCount == tallies.Sum(tally => tally.Counts.Total)
            && summary.DsCount == tallies.Sum(tally => tally.Counts.Ds)
            && summary.GtCount == tallies.Sum(tally => tally.Counts.Gt);
        return [.. tallies.Select(tally => Of(plain ? tally.Counts : tally.WithEmpty, metric))];
    }

    private static FrameFraction Of(Counts counts, TargetMetric metric) => metric switch
    {
        TargetMetric.Precision => new FrameFraction(counts.Valid, counts.Ds),
        TargetMetric.Recall => new FrameFraction(counts.Valid, counts.Gt),
        _ => new FrameFraction(counts.Valid, counts.Total),
    };
}
