using System.Globalization;
using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>Scoring on whichever silo a gateway's connections lead to.</summary>
/// <param name="grains">Orleans' door.</param>
public sealed class ClusterScoringPool(IGrainFactory grains) : IScoringPool
{
    /// <summary>A client always sends calls for one key over the same connection: going round the keys spreads them over all silos.</summary>
    private const uint Keys = 64;

    private uint _next;

    /// <inheritdoc/>
    public async Task<Scored> Score(ScoringRequest request, Submission submission, CancellationToken stop)
    {
        var key = Interlocked.Increment(ref _next) % Keys;
        var worker = grains.GetGrain<IScoringGrain>(string.Create(CultureInfo.InvariantCulture, $"scoring/{key}"));
        var reply = await worker.Score(request, submission.Utf8).WaitAsync(stop);
        return new Scored(reply.Outcome, reply.Report);
    }
}
