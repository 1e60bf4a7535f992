using Feedback.Actors;
using Feedback.Grains;
using Feedback.Scoring;

namespace Feedback.Cluster.Tests;

/// <summary>The worker of a silo, without the silo.</summary>
public sealed class ScoringWorkerTests
{
    private static readonly ScoringRequest Request = new("t", 1, 1, new JobLayout([0], []), new QualitySettings(), TimeSpan.FromSeconds(10));

    [Fact]
    public async Task A_repeated_call_joins_the_scoring_under_way()
    {
        var actors = new WaitingActors();
        var (worker, judge) = Make(actors);
        var name = Guid.NewGuid();
        var calls = Enumerable.Range(0, 3).Select(_ => worker.Score(name, Request, default)).ToList();
        var other = worker.Score(Guid.NewGuid(), Request, default);
        actors.Go.SetResult();
        Assert.All(await Task.WhenAll([.. calls, other]), scored => Assert.Equal(Unavailable.NotConfigured, scored.Outcome.Cause));
        Assert.Equal((1, 1), (judge.Cache.Misses, judge.Cache.Hits)); // two scorings in all
    }

    [Fact]
    public async Task A_budget_ends_the_wait_for_ground_truth()
    {
        var (worker, _) = Make(new WaitingActors());
        var scored = await worker.Score(Guid.NewGuid(), Request with { Budget = TimeSpan.FromMilliseconds(20) }, default);
        Assert.Equal(Unavailable.TimedOut, scored.Outcome.Cause);
    }

    private static (ScoringWorker Worker, Judge Judge) Make(IActors actors)
    {
        var catalog = new TaskCatalog(actors);
        var judge = new Judge(actors, catalog, new DocumentLimits(), 1000, TimeProvider.System);
        return (new ScoringWorker(judge, catalog, new DocumentLimits(), 1, TimeProvider.System), judge);
    }

    /// <summary>Actors that know nothing, and say so when they are let.</summary>
    private sealed class WaitingActors : IActors
    {
        public TaskCompletionSource Go { get; } = new();

        public async Task<TResult> Ask<TActor, TResult>(string id, Func<TActor, Task<TResult>> call) where TActor : class
        {
            await Go.Task;
            return default!;
        }
    }
}
