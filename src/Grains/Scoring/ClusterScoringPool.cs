using System.Globalization;
using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Grains;

/// <summary>Scoring on whichever silo a gateway's connections lead to.</summary>
/// <param name="grains">Orleans' door.</param>
/// <param name="catalog">Tasks, to know which frames are compared: the rest of a document does not travel.</param>
/// <param name="clock">The time.</param>
public sealed class ClusterScoringPool(IGrainFactory grains, TaskCatalog catalog, TimeProvider clock) : IScoringPool
{
    /// <summary>A client always sends calls for one key over the same connection: going round the keys spreads them over all silos.</summary>
    private const uint Keys = 64;

    /// <summary>Pause before asking again where no silo took the call.</summary>
    private static readonly TimeSpan AwayPause = TimeSpan.FromMilliseconds(100);

    private uint _next;

    /// <inheritdoc/>
    public async Task<Scored> Score(ScoringRequest request, Submission submission, CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        var name = Guid.NewGuid();
        var key = Interlocked.Increment(ref _next) % Keys;
        var worker = grains.GetGrain<IScoringGrain>(string.Create(CultureInfo.InvariantCulture, $"scoring/{key}"));
        var excerpt = AnnotationExcerpt.Of(submission.Utf8, await Compared(request).WaitAsync(stop));
        while (true)
        {
            var left = request.Budget - clock.GetElapsedTime(started);
            if (left <= TimeSpan.Zero) return Scored.None(Unavailable.TimedOut);
            try
            {
                var reply = await worker.Score(name, request with { Budget = left }, excerpt).WaitAsync(stop);
                return new Scored(reply.Outcome, reply.Report);
            }
            catch (TimeoutException)
            {
                // Still scoring, or the silo is gone. Scoring changes nothing, so asking again is right in both cases.
            }
            catch (OrleansException)
            {
                await Task.Delay(AwayPause, clock, stop);
            }
        }
    }

    private async Task<IReadOnlySet<int>> Compared(ScoringRequest request) => request.Job.Honeypots.IsDefaultOrEmpty
        ? await catalog.ValidationFrames(request.TaskId, request.TruthVersion)
        : request.Job.Honeypots.Select(honeypot => honeypot.Frame).ToHashSet();
}
