using System.Diagnostics;
using Feedback.BlackBox;
using Xunit.Abstractions;

namespace Feedback.Cluster.Tests;

/// <summary>Nothing is left of the silos but what the database holds.</summary>
[Collection(RunningCluster.Shared)]
public sealed class OutageTests(RunningCluster cluster, ITestOutputHelper output)
{
    private const int Attempts = 3;
    private const string Worker = "worker";

    /// <summary>The dead are called active for 15 s after their last sign of life, and are then looked for within 5 s and asked three times.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(45);

    [ClusterFact]
    public async Task When_all_silos_are_killed_at_once_others_in_their_place_join_and_know_every_attempt()
    {
        await cluster.Ready();
        var api = cluster.Api;
        await Given.Task(api, "outage", Attempts);
        string[] jobs = [.. Enumerable.Range(1, 8).Select(n => $"outage-{n}")];
        foreach (var job in jobs)
        {
            await Given.Job(api, "outage", job, Worker);
            Assert.Equal(1, (await api.Validate(job, Worker, Documents.Wrong(1))).Expect(200).Number("attempt"));
        }

        var watch = Stopwatch.StartNew();
        await Task.WhenAll(cluster.Silos.Select(silo => silo.Kill()));
        foreach (var silo in cluster.Silos)
        {
            silo.Move(); // at the same address, a silo replaces the one that was there
            silo.Start();
        }

        await cluster.Ready();
        var ready = watch.Elapsed;
        foreach (var job in jobs)
        {
            await Until.True(async () => (await api.Get($"/v1/jobs/{job}")).Status == 200, Bound, $"{job} answers again");
            await Scenarios.Used(api, job, 1);
            Assert.Equal(2, (await api.Validate(job, Worker, Documents.Wrong(2))).Expect(200).Number("attempt"));
        }

        output.WriteLine($"all silos have joined and all gateways are ready {ready.TotalSeconds:F1} s after all were killed, and all jobs answered after {watch.Elapsed.TotalSeconds:F1} s");
        Assert.True(ready < Bound, $"It took {ready}.");
    }
}
