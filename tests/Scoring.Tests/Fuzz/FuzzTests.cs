using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Feedback.Cli.Cases;
using Feedback.Scoring.Tests.Conformance;
using Xunit.Abstractions;

namespace Feedback.Scoring.Tests.Fuzz;

/// <summary>Spoilt documents give a report or a typed error, within the budget, in bounded memory. <c>FEEDBACK_FUZZ</c> sets how many.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    [Fact]
    public void Spoilt_documents_give_a_report_or_a_typed_error()
    {
        var (seed, count, reports, errors, exceeded) = (LongRun.Seed, LongRun.Count("FEEDBACK_FUZZ", 4_000), 0, 0, 0);
        var (slowest, slowestAt) = (TimeSpan.Zero, "");
        var cases = ConformanceData.All.ToArray();
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var random = new Random(unchecked((seed * 31) + i));
            var item = cases[random.Next(cases.Length)];
            var start = Stopwatch.GetTimestamp();
            var outcome = Try(item, Mutator.Mutate(item.Annotations.ToArray(), random));
            lock (cases)
            {
                if (Stopwatch.GetElapsedTime(start) is var took && took > slowest) (slowest, slowestAt) = (took, $"{i} of {item.Name}");
                if (outcome == Outcome.Report) reports++;
                else if (outcome == Outcome.Exceeded) exceeded++;
                else errors++;
            }
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seed {seed}: {count} documents, {reports} reports, {errors} typed errors, {exceeded} over budget; slowest {slowest.TotalMilliseconds:F0} ms (round {slowestAt}); heap {GC.GetTotalMemory(true) / 1e6:F0} MB"));
        Assert.Equal(count, reports + errors + exceeded);
        Assert.True(GC.GetTotalMemory(true) < 500_000_000);
    }

    private static Outcome Try(ScoringCase item, byte[] spoilt)
    {
        var labels = CaseRunner.ParseLabels(item.Labels.Span);
        var ok = AnnotationDocument.TryParse(spoilt, labels, new DocumentLimits(), out var document, out var error);
        if (!ok)
        {
            Assert.Contains(error!.Code, (string[])["malformed_annotations", "unsupported_annotation", "limit_exceeded"]);
            return Outcome.Error;
        }

        // What we take for JSON is JSON, so that a digest can be made of it.
        using (JsonDocument.Parse(spoilt, new JsonDocumentOptions { MaxDepth = 64 })) Assert.Equal(64, AnnotationDigest.Compute(spoilt).Length);
        Assert.True(AnnotationDocument.TryParse(item.GroundTruth.Span, labels, new DocumentLimits(), out var truth, out _));
        var prepared = PreparedGroundTruth.Prepare(truth, labels, item.Truth, item.Settings);
        try
        {
            Scorer.Estimate(prepared, document!, item.Job, item.Settings);
            var report = Scorer.Score(prepared, document!, item.Job, item.Settings, new ScoringBudget(Budget, TimeProvider.System));
            using var writer = new Utf8JsonWriter(Stream.Null);
            report.WriteTo(writer);
            return Outcome.Report;
        }
        catch (ScoringBudgetExceededException)
        {
            return Outcome.Exceeded;
        }
    }

    private enum Outcome
    {
        Report,
        Error,
        Exceeded,
    }
}
