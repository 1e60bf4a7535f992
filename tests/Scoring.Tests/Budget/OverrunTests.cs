using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Xunit.Abstractions;

namespace Feedback.Scoring.Tests.Budget;

/// <summary>A budget is overrun by at most 20 ms, whatever a job is made of: reading, scoring, statistics and writing the report.</summary>
[Collection(nameof(Alone))]
public sealed class OverrunTests(ITestOutputHelper output)
{
    /// <summary>Garbage collections and compilation happen at any time; what is long every time is ours.</summary>
    private const int Tries = 6;

    /// <summary>The promise is that of the optimised build; the same steps take three times as long in one for debugging.</summary>
#if DEBUG
    private static readonly TimeSpan Allowed = TimeSpan.FromMilliseconds(60);
#else
    private static readonly TimeSpan Allowed = TimeSpan.FromMilliseconds(20);
#endif

    /// <summary>Long enough to come through everything but the hardest assignments.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1.5);

    public static TheoryData<string> Kinds => [.. HeavyJob.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_clock_is_never_left_alone_for_long(string kind)
    {
        var job = HeavyJob.Kinds[kind]();
        ProcessorTime? best = null;
        for (var i = 0; i < Tries && !(best?.Longest <= Allowed); i++)
        {
            GC.Collect();
            var clock = new ProcessorTime();
            var budget = new ScoringBudget(Longest, clock);
            var outcome = Run(job, budget);
            clock.GetTimestamp();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome}, longest {clock.Longest.TotalMilliseconds:F1} ms, {clock.Looks} looks"));
            if (best is null || clock.Longest < best.Longest) best = clock;
        }

        Assert.True(best!.Longest <= Allowed, $"{best.Longest.TotalMilliseconds} ms {best.Where}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Budget_ends_in_time_by_a_real_clock(string kind)
    {
        var job = HeavyJob.Kinds[kind]();
        foreach (var limit in (int[])[2, 30])
        {
            var least = double.MaxValue;
            for (var i = 0; i < Tries && least > Allowed.TotalMilliseconds; i++)
            {
                var start = Stopwatch.GetTimestamp();
                Run(job, new ScoringBudget(TimeSpan.FromMilliseconds(limit), TimeProvider.System));
                least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMilliseconds - limit);
            }

            Assert.True(least <= Allowed.TotalMilliseconds, string.Create(CultureInfo.InvariantCulture, $"{limit} ms were overrun by {least:F1} ms"));
        }
    }

    private static string Run(HeavyJob job, ScoringBudget budget)
    {
        Assert.True(LabelSet.TryParse(job.Labels, out var labels, out _));
        try
        {
            var (truth, annotations) = (Parse(job.Truth, labels, budget), Parse(job.Annotations, labels, budget));
            var frames = Enumerable.Range(0, job.Frames).ToArray();
            var layout = new TruthLayout([.. frames.Select(frame => new FrameInfo(frame, job.Width, job.Height))], [], [.. frames], []);
            var prepared = PreparedGroundTruth.Prepare(truth, labels, layout, job.Settings);
            Scorer.Estimate(prepared, annotations, new JobLayout([.. frames], []), job.Settings, budget);
            var report = Scorer.Score(prepared, annotations, new JobLayout([.. frames], []), job.Settings, budget);
            ScoreStatistics.Of(report, TargetMetric.Accuracy, budget);
            using var writer = new Utf8JsonWriter(Stream.Null);
            report.WriteTo(writer, budget);
            return "whole";
        }
        catch (ScoringBudgetExceededException e)
        {
            return e.Limit == TimeSpan.Zero ? "too much memory" : "ended";
        }
    }

    private static AnnotationDocument Parse(byte[] utf8, LabelSet labels, ScoringBudget budget)
        => AnnotationDocument.TryParse(utf8, labels, new DocumentLimits(), out var document, out var error, budget) ? document : throw new InvalidOperationException($"{error.Path}: {error.Message}");
}

/// <summary>Tests that measure run while no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
