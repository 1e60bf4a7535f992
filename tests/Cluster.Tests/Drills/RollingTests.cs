using System.Diagnostics;
using Xunit.Abstractions;

namespace Feedback.Cluster.Tests;

/// <summary>Every silo and every gateway is asked to stop and replaced, one after the other, while annotators hand in their work: none of them notices. The
/// replacements are of another version, and then of this one again. In short: a silo there and back, and a gateway; whole rounds with <c>FEEDBACK_CLUSTER_ROLLS</c>.</summary>
[Collection(RunningCluster.Shared)]
public sealed class RollingTests(RunningCluster cluster, ITestOutputHelper output)
{
    private static readonly int Rounds = Seeds.Number("FEEDBACK_CLUSTER_ROLLS", 0);
    private static readonly int Annotators = Rounds == 0 ? 6 : 16;

    [ClusterFact]
    public async Task A_rolling_upgrade_and_the_way_back_fail_no_validation()
    {
        await cluster.Ready();
        var reference = await Reference.Get();
        var work = new Workload(cluster.Http, "rolling", Annotators);
        await work.Start();
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
        {
            // All silos first, and last on the way back: what a gateway calls must be known to every silo, because any of them may be the one that passes it on.
            foreach (var node in cluster.Silos.Concat<Node>(cluster.Gateways)) await Replace(work, node, NextVersion.Of(node));
            foreach (var node in cluster.Gateways.Concat<Node>(cluster.Silos)) await Replace(work, node, node.Present);
        }

        if (Rounds == 0)
        {
            await Replace(work, cluster.Silos[0], NextVersion.Of(cluster.Silos[0]));
            await Replace(work, cluster.Silos[0], cluster.Silos[0].Present);
            await Replace(work, cluster.Gateways[0], cluster.Gateways[0].Present);
        }

        await work.More(Annotators);
        await work.Stop();
        output.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s; {work.Summary()}");
        var account = await Account.Of(work, cluster.Http, reference);
        output.WriteLine($"{account}");
        account.Expect();
        Assert.Empty(work.Others);
    }

    private async Task Replace(Workload work, Node node, string program)
    {
        await work.More(Annotators);
        var watch = Stopwatch.StartNew();
        await node.Stop();
        output.WriteLine($"{node.Name} stopped in good order after {watch.Elapsed.TotalSeconds:F1} s; it had ended by itself {node.Falls} times");
        node.Program = program;
        if (node is GatewayNode gateway) await cluster.Start(gateway);
        else node.Start();
        await cluster.Ready();
    }
}
