using System.Diagnostics;
using Xunit.Abstractions;

namespace Feedback.Cluster.Tests;

/// <summary>Silos that are killed and a database that crashes while annotators hand in their work, and the account of every attempt. Longer with
/// <c>FEEDBACK_CLUSTER_KILLS</c>.</summary>
[Collection(RunningCluster.Shared)]
public sealed class DrillTests(RunningCluster cluster, ITestOutputHelper output)
{
    private const int Annotators = 24;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    [ClusterFact]
    public async Task Whenever_silos_are_killed_and_the_database_crashes_no_attempt_is_lost_charged_twice_or_judged_otherwise()
    {
        var kills = Seeds.Number("FEEDBACK_CLUSTER_KILLS", 2);
        var random = new Random(Seeds.Seed);
        output.WriteLine($"seed {Seeds.Seed} (FEEDBACK_TEST_SEED)");
        await cluster.Ready();
        var reference = await Reference.Get();
        var work = new Workload(cluster.Http, "drill", Annotators);
        await work.Start();
        var watch = Stopwatch.StartNew();
        for (var kill = 1; kill <= kills; kill++)
        {
            await work.More(random.Next(10, 100));
            if (kill % Math.Max(2, kills / 5) == 0) await Harm(work, "database", cluster.CrashDatabase);
            await Harm(work, "silo", () => KillSilo(random));
        }

        var took = watch.Elapsed;
        await work.Stop();
        output.WriteLine($"{kills} kills in {took.TotalSeconds:F0} s; {work.Summary()}");
        string[] harms = ["silo", "database"];
        foreach (var what in harms)
        {
            var (count, median, worst) = work.Recoveries.Of(what);
            output.WriteLine($"{count} × {what}: all {Annotators} keys answer again after {median.TotalSeconds:F1} s (median), {worst.TotalSeconds:F1} s (worst)");
        }

        var account = await Account.Of(work, cluster.Http, reference);
        output.WriteLine($"{account}");
        account.Expect();
        Assert.All(harms, what => Assert.True(work.Recoveries.Of(what).Worst < Bound, $"It took {work.Recoveries.Of(what).Worst} after the {what} was killed."));
    }

    /// <summary>Kills one and starts another in its place, half the time at another address.</summary>
    private async Task KillSilo(Random random)
    {
        var silo = cluster.Silos[random.Next(cluster.Silos.Count)];
        await silo.Kill();
        if (random.Next(2) == 0) silo.Move();
        silo.Start();
    }

    private async Task Harm(Workload work, string what, Func<Task> harm)
    {
        var recovery = work.Recoveries.Begin(what);
        await harm();
        await recovery.Whole.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await cluster.Ready();
    }
}
