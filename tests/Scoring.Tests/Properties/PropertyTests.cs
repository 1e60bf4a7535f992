using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit.Abstractions;

namespace Feedback.Scoring.Tests.Properties;

/// <summary>What must hold for any documents. <c>FEEDBACK_DOCUMENTS</c> sets how many are generated in all, a quarter for each property.</summary>
public sealed class PropertyTests(ITestOutputHelper output)
{
    private static readonly int Rounds = LongRun.Count("FEEDBACK_DOCUMENTS", 12_000) / 8;

    [Fact]
    public void Swapping_the_sides_mirrors_missing_and_extra() => Run(1, random =>
    {
        var job = RandomJob.Next(random, wild: false, symmetricOnly: true);
        var forth = RandomJob.Score(job.Truth, job.Annotations, job.Settings).Summary;
        var back = RandomJob.Score(job.Annotations, job.Truth, job.Settings).Summary;
        return (forth.ValidCount, forth.MissingCount, forth.ExtraCount, forth.TotalCount) == (back.ValidCount, back.ExtraCount, back.MissingCount, back.TotalCount);
    });

    [Fact]
    public void Identical_documents_score_one() => Run(2, random =>
    {
        // What others hide completely matches nothing, so here nothing is hidden; degenerate shapes are the wild ones.
        var job = RandomJob.Next(random, wild: false, symmetricOnly: false);
        var summary = RandomJob.Score(job.Truth, job.Truth, job.Settings with { PanopticComparison = false }).Summary;
        return summary.Accuracy == 1 && summary.ValidCount == job.Truth.Count && Math.Abs(summary.MeanIou - 1) < 1e-9 && summary.ErrorCount == 0;
    });

    [Fact]
    public void The_order_of_objects_changes_no_count() => Run(3, random =>
    {
        var job = RandomJob.Next(random, wild: false, symmetricOnly: false);
        var shuffled = job.Annotations.OrderBy(_ => random.Next()).ToList();
        var (a, b) = (RandomJob.Score(job.Truth, job.Annotations, job.Settings).Summary, RandomJob.Score(job.Truth, shuffled, job.Settings).Summary);
        return a.ConfusionMatrix.Equals(b.ConfusionMatrix) && a.ConflictCount == b.ConflictCount;
    });

    [Fact]
    public void One_more_unmatched_object_changes_only_its_own_counts() => Run(4, random =>
    {
        var job = RandomJob.Next(random, wild: true, symmetricOnly: false);
        var more = new List<RandomShape>(job.Annotations) { new("rectangle", 1, [5e6, 5e6, 5e6 + 10, 5e6 + 10], 0, 9, 0) };
        var (a, b) = (RandomJob.Score(job.Truth, job.Annotations, job.Settings).Summary, RandomJob.Score(job.Truth, more, job.Settings).Summary);
        return (b.ValidCount, b.MissingCount, b.ExtraCount, b.TotalCount, b.DsCount, b.GtCount)
            == (a.ValidCount, a.MissingCount, a.ExtraCount + 1, a.TotalCount + 1, a.DsCount + 1, a.GtCount);
    });

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes()
    {
        var jobs = Enumerable.Range(0, 300).Select(i => RandomJob.Next(new Random(i), wild: true, symmetricOnly: false)).ToList();
        var alone = jobs.Select(Bytes).ToList();
        var together = new string[jobs.Count];
        Parallel.For(0, jobs.Count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Bytes(jobs[i]));
        Assert.Equal(alone, together);
    }

    private static string Bytes(RandomJob job)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) RandomJob.Score(job.Truth, job.Annotations, job.Settings).WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private void Run(int property, Func<Random, bool> holds)
    {
        var seed = LongRun.Seed;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {2 * Rounds} documents"));
        Parallel.For(0, Rounds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            // Each round can be repeated alone.
            var round = HashCode(seed, property, i);
            Assert.True(holds(new Random(round)), string.Create(CultureInfo.InvariantCulture, $"seed {seed}, property {property}, round {i} (Random({round}))"));
        });
    }

    private static int HashCode(int seed, int property, int round) => unchecked((((seed * 31) + property) * 1_000_003) + round);
}
