using System.Diagnostics;
using Feedback.History.Tests;
using Xunit.Abstractions;

namespace Feedback.Cluster.Tests;

/// <summary>The histories of the embedded host's tests, and their checker, against a cluster of which silos, gateways and the database are killed. Longer with
/// <c>FEEDBACK_CLUSTER_HISTORY_KILLS</c>.</summary>
[Collection(RunningCluster.Shared)]
public sealed class ClusterHistoryTests(RunningCluster cluster, ITestOutputHelper output)
{
    [DrillFact]
    public async Task Whatever_callers_do_and_whatever_is_killed_the_answers_fit_the_contract()
    {
        var kills = Seeds.Number("FEEDBACK_CLUSTER_HISTORY_KILLS", 2);
        var random = new Random(Seeds.Seed);
        output.WriteLine($"seed {Seeds.Seed} (FEEDBACK_TEST_SEED)");
        await cluster.Ready();
        var recorder = new Recorder();
        var watch = Stopwatch.StartNew();
        var chronicle = await new Shift(new LiveCluster(cluster, recorder), recorder, random).Work(kills, fewest: 50, most: 200);
        output.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s; {History.Tests.Summary.Of(chronicle)}");
        var (violations, residual) = Checker.Check(chronicle);
        output.WriteLine($"{violations.Count} violations, {residual.Count} charges behind a 204 of the kind that docs/architecture.md names");
        foreach (var line in violations.Concat(residual)) output.WriteLine(line);
        Assert.Empty(violations);
        Assert.NotEmpty(chronicle.Jobs.SelectMany(job => job.Verdicts));
    }
}
