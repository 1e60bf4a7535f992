using Xunit.Abstractions;

namespace Feedback.Cluster.Tests;

/// <summary>Wires to a silo that swallow what is sent over them, while annotators hand in their work.</summary>
public sealed class PartitionTests(WiredCluster wired, ITestOutputHelper output) : IClassFixture<WiredCluster>
{
    private const int Annotators = 16;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    private RunningCluster Cluster => wired.Cluster;

    /// <summary>Nobody reaches the silo, and it reaches nobody: the others go on without it. When it sees again what became of it, it ends itself.</summary>
    [ClusterFact]
    public Task A_silo_that_is_cut_off_from_everything_charges_nothing_twice_and_ends_itself_when_it_learns_of_it()
    {
        var (cut, other) = (Cluster.Silos[1], Cluster.Silos[0]);
        var before = cut.Falls;
        return Cut("cut-off", [cut.Wires!.Silo, cut.Wires.Gateway, cut.Wires.Database, other.Wires!.Silo], () => cut.Falls > before);
    }

    /// <summary>Gateways and database are reached by both, and each takes the other for dead: one of them is told that it is the dead one.</summary>
    [DrillFact]
    public Task Silos_that_are_cut_off_from_one_another_charge_nothing_twice_and_one_of_them_ends_itself()
    {
        var before = Cluster.Silos.Sum(silo => silo.Falls);
        return Cut("split", [.. Cluster.Silos.Select(silo => silo.Wires!.Silo)], () => Cluster.Silos.Sum(silo => silo.Falls) > before);
    }

    private async Task Cut(string name, IReadOnlyList<Wire> wires, Func<bool> noticed)
    {
        await Cluster.Ready();
        var reference = await Reference.Get();
        var work = new Workload(Cluster.Http, name, Annotators);
        await work.Start();
        await work.More(Annotators);
        var recovery = work.Recoveries.Begin(name);
        foreach (var wire in wires) wire.Cut();
        var whole = await recovery.Whole.Task.WaitAsync(TimeSpan.FromSeconds(60));
        foreach (var wire in wires) wire.Mend();
        await Cluster.Patiently(() => Task.FromResult(noticed()), "a silo ends itself");
        await Cluster.Ready();
        await work.More(Annotators);
        await work.Stop();
        output.WriteLine($"{name}: all {Annotators} keys answer again after {whole.TotalSeconds:F1} s; {work.Summary()}");
        var account = await Account.Of(work, Cluster.Http, reference);
        output.WriteLine($"{account}");
        account.Expect();
        Assert.True(whole < Bound, $"It took {whole}.");
    }
}
