using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Grains;

/// <summary>Scoring on one silo after the other.</summary>
/// <param name="grains">Orleans' door.</param>
/// <param name="catalog">Tasks, to know which frames are compared: the rest of a document does not travel.</param>
/// <param name="clock">The time.</param>
public sealed class ClusterScoringPool(IGrainFactory grains, TaskCatalog catalog, TimeProvider clock) : IScoringPool
{
    /// <summary>Key of the workers: every silo has its own of the same key.</summary>
    private const string Worker = "scoring";

    /// <summary>Pause before asking again where no silo took the call.</summary>
    private static readonly TimeSpan AwayPause = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc/>
    public async Task<Scored> Score(ScoringRequest request, Submission submission, CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        var excerpt = AnnotationExcerpt.Of(submission.Utf8, await Compared(request).WaitAsync(stop));
        while (true)
        {
            var left = request.Budget - clock.GetElapsedTime(started);
            if (left <= TimeSpan.Zero) return Scored.None(Unavailable.TimedOut);
            try
            {
                if (await Score(request with { Budget = left }, excerpt, stop) is { } scored) return scored;
            }
            catch (TimeoutException)
            {
                // A silo that scores says so in time: it is gone. Scoring changes nothing, so another one may begin again.
            }
            catch (OrleansException)
            {
                await Task.Delay(AwayPause, clock, stop);
            }
        }
    }

    /// <summary>One try; null if the silo is gone. A scoring that takes longer than a call may is waited for on its silo, which ends it with its budget.</summary>
    private async Task<Scored?> Score(ScoringRequest request, ReadOnlyMemory<byte> excerpt, CancellationToken stop)
    {
        var name = Guid.NewGuid();
        var reply = await grains.GetGrain<IScoringGrain>(Worker).Score(name, request, excerpt).WaitAsync(stop);
        while (reply is { Outcome: null }) reply = await grains.GetGrain<IUnderWayGrain>(IUnderWayGrain.Id(name)).Wait().WaitAsync(stop);
        return reply is null ? null : new Scored(reply.Outcome!, reply.Report);
    }

    private async Task<IReadOnlySet<int>> Compared(ScoringRequest request) => request.Job.Honeypots.IsDefaultOrEmpty
        ? await catalog.ValidationFrames(request.TaskId, request.TruthVersion)
        : request.Job.Honeypots.Select(honeypot => honeypot.Frame).ToHashSet();
}
