using Feedback.Actors;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Cluster.Tests;

/// <summary>Silos that are added while gateways run.</summary>
public sealed class JoiningTests(SmallCluster cluster) : IClassFixture<SmallCluster>
{
    private const int Many = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [ClusterFact]
    public async Task A_silo_that_joins_gets_its_share_of_the_scorings()
    {
        var (request, submission) = await Samples.Scoring(cluster.Actors, "joining");
        var pool = cluster.Client.GetRequiredService<IScoringPool>();
        Task Score() => Task.WhenAll(Enumerable.Range(0, Many).Select(_ => pool.Score(request, submission, CancellationToken.None)));
        await Score();
        await cluster.AddSilo();
        using var scorings = new Scorings();
        await Until.True(async () =>
        {
            await Score();
            return scorings.BySilo.Count == 2;
        }, Patience, "both silos score");
        var before = scorings.BySilo;
        await Score();
        Assert.All(before, silo => Assert.InRange(scorings.BySilo[silo.Key] - silo.Value, Many / 4, Many));
    }
}
