using Feedback.Actors;
using Feedback.Grains;
using Feedback.Scoring;

namespace Feedback.Cluster.Tests;

/// <summary>The worker of a silo, without the silo.</summary>
public sealed class ScoringWorkerTests
{
    private static readonly ScoringRequest Request = new("t", 1, 1, new JobLayout([0], []), new QualitySettings(), TimeSpan.FromSeconds(10));

    [Fact]
    public async Task A_budget_ends_the_wait_for_ground_truth()
    {
        var worker = Make();
        var scored = await worker.Score(Request with { Budget = TimeSpan.FromMilliseconds(20) }, default);
        Assert.Equal(Unavailable.TimedOut, scored.Outcome.Cause);
    }

    private static ScoringWorker Make()
    {
        var actors = new WaitingActors();
        var catalog = new TaskCatalog(actors);
        var judge = new Judge(actors, catalog, new DocumentLimits(), 1000, TimeProvider.System);
        return new ScoringWorker(judge, catalog, new DocumentLimits(), 1, TimeProvider.System);
    }

    /// <summary>Actors that never answer.</summary>
    private sealed class WaitingActors : IActors
    {
        public Task<TResult> Ask<TActor, TResult>(string id, Func<TActor, Task<TResult>> call) where TActor : class => new TaskCompletionSource<TResult>().Task;
    }
}
