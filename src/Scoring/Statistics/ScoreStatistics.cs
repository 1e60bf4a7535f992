using System.Collections.Immutable;
using System.Text.Json;

namespace Feedback.Scoring;

/// <summary>How sure a score is. For staff only: it tells how many objects the ground truth has.</summary>
/// <param name="Frames">Frames judged.</param>
/// <param name="Objects">Objects judged: the denominator of the score.</param>
/// <param name="Wilson">Interval that takes objects for independent; null without objects.</param>
/// <param name="Bootstrap">Interval that takes frames for independent; null with fewer than two frames or without objects.</param>
public sealed record ScoreStatistics(int Frames, int Objects, Interval? Wilson, Interval? Bootstrap)
{
    /// <summary>The smallest interval that holds both; null without objects. What policy <c>interval</c> decides by.</summary>
    public Interval? Widest => Wilson?.Around(Bootstrap);

    /// <summary>From a report just made.</summary>
    /// <param name="report">The report.</param>
    /// <param name="metric">The metric judged by.</param>
    /// <param name="budget">How long it may take; null for no limit.</param>
    /// <exception cref="ScoringBudgetExceededException">The budget was used up.</exception>
    public static ScoreStatistics Of(Report report, TargetMetric metric, ScoringBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var meter = new BudgetMeter(budget ?? ScoringBudget.Unlimited);
        return Of(FrameFractions.Of(report, metric, ref meter), report.Summary, metric, budget);
    }

    /// <summary>From a report as it was stored; the same to the last bit.</summary>
    /// <param name="report">What <see cref="Report.WriteTo"/> wrote.</param>
    /// <param name="metric">The metric judged by.</param>
    /// <exception cref="JsonException">It is not a report.</exception>
    public static ScoreStatistics Of(JsonElement report, TargetMetric metric)
    {
        try
        {
            var summary = ReportSummary.Parse(report.GetProperty("summary"));
            return Of(FrameFractions.Of(report.GetProperty("frame_results"), summary, metric), summary, metric, null);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException("This is not a report.", e);
        }
    }

    /// <summary>Writes <c>{"frames", "objects", "confidence", "wilson", "bootstrap"}</c>; an interval that is not defined is null.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("frames", Frames);
        writer.WriteNumber("objects", Objects);
        writer.WriteNumber("confidence", Interval.Confidence);
        Write(writer, "wilson", Wilson);
        Write(writer, "bootstrap", Bootstrap);
        writer.WriteEndObject();
    }

    private static ScoreStatistics Of(ImmutableArray<FrameFraction> frames, ReportSummary summary, TargetMetric metric, ScoringBudget? budget)
    {
        var (numerator, denominator) = summary.Fraction(metric);
        return new ScoreStatistics(frames.Length, denominator, Scoring.Wilson.Of(numerator, denominator), FrameBootstrap.Of(frames.AsSpan(), budget: budget));
    }

    private static void Write(Utf8JsonWriter writer, string name, Interval? interval)
    {
        if (interval is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("low", interval.Low);
        writer.WriteNumber("high", interval.High);
        writer.WriteEndObject();
    }
}
