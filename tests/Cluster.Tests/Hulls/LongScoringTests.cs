using Feedback.Actors;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Cluster.Tests;

/// <summary>Scorings that take longer than a call may, on two silos.</summary>
public sealed class LongScoringTests : IAsyncLifetime
{
    private const int Asked = 6;
    private readonly SmallCluster _cluster = new()
    {
        Silos = 2,
        SiloSettings = new Dictionary<string, string>
        {
            ["Feedback:Cluster:CallTimeout"] = "00:00:02",
            ["Feedback:Scoring:Seats"] = "4",
            ["Feedback:Scoring:LoadTest"] = "true",
            ["Feedback:Scoring:LoadTestWait"] = "00:00:03.5",
        },
    };

    public Task InitializeAsync() => _cluster.InitializeAsync();

    public Task DisposeAsync() => _cluster.DisposeAsync();

    [ClusterFact]
    public async Task A_scoring_that_outlasts_its_call_is_waited_for_where_it_is_and_not_begun_again()
    {
        var (request, submission) = await Samples.Scoring(_cluster.Actors, "long");
        using var scorings = new Scorings();
        var pool = _cluster.Client.GetRequiredService<IScoringPool>();
        var scored = await Task.WhenAll(Enumerable.Range(0, Asked).Select(_ => pool.Score(request with { Budget = TimeSpan.FromSeconds(20) }, submission, CancellationToken.None)));
        Assert.All(scored, one => Assert.Null(one.Outcome.Cause));
        Assert.Equal(Asked, scorings.BySilo.Values.Sum());
    }
}
