using System.Collections.Concurrent;
using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Grains;

/// <summary>
/// Scores for a whole silo, a bounded number at once, by turns of tasks. The budget of a request is counted from its arrival, waiting for a seat included, and the
/// worker ends the scoring itself: a caller's cancellation does not reach it.
/// </summary>
/// <param name="judge">Scores, with the silo's cache of ground truth.</param>
/// <param name="catalog">The silo's cache of tasks.</param>
/// <param name="limits">Limits of annotation documents.</param>
/// <param name="seats">Scorings at once.</param>
/// <param name="clock">The time.</param>
/// <param name="staysInSeat">How long a scoring keeps its seat after it was computed; for load tests only.</param>
public sealed class ScoringWorker(Judge judge, TaskCatalog catalog, DocumentLimits limits, int seats, TimeProvider clock, TimeSpan staysInSeat = default) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, Task<Scored>> _left = new();
    private readonly FairSeats _seats = new(seats);
    private readonly ScoringMetrics _metrics = new(seats, judge);

    /// <summary>Requests that wait for a seat: what a cluster is scaled by.</summary>
    public int Waiting => _metrics.Waiting;

    /// <summary>Scores a document within the request's budget.</summary>
    public async Task<Scored> Score(ScoringRequest request, ReadOnlyMemory<byte> utf8)
    {
        var arrived = clock.GetTimestamp();
        if (request.Budget <= TimeSpan.Zero) return Scored.None(Unavailable.TimedOut);
        using var budget = new CancellationTokenSource(request.Budget, clock);
        try
        {
            var truth = await judge.Prepare(request).WaitAsync(budget.Token);
            if (truth is null) return Scored.None(Unavailable.NotConfigured);
            var task = await catalog.Get(request.TaskId, request.TaskRevision).WaitAsync(budget.Token)
                ?? throw new InvalidOperationException($"Task {request.TaskId} is not there.");
            using var seat = await _metrics.Wait(_seats.Take(request.TaskId, budget.Token));
            // Off the grain's own scheduler, which must stay free to let the next request in.
            var scored = await Task.Run(() => _metrics.Measure(request.TaskId, () => Score(truth, task, request, utf8, arrived, budget.Token)));
            if (staysInSeat > TimeSpan.Zero) await Task.Delay(staysInSeat, clock, budget.Token);
            return scored;
        }
        catch (OperationCanceledException) when (budget.IsCancellationRequested)
        {
            return Scored.None(Unavailable.TimedOut);
        }
    }

    /// <summary>Leaves a scoring with a name, for <see cref="Take"/>.</summary>
    public void Leave(Guid name, Task<Scored> scoring) => _left[name] = scoring;

    /// <summary>The scoring that was left with that name, once.</summary>
    public Task<Scored>? Take(Guid name) => _left.TryRemove(name, out var scoring) ? scoring : null;

    /// <inheritdoc/>
    public void Dispose() => _metrics.Dispose();

    private Scored Score(
        PreparedGroundTruth truth, TaskContents task, ScoringRequest request, ReadOnlyMemory<byte> utf8, long arrived, CancellationToken stop)
    {
        var reading = new ScoringBudget(request.Budget - clock.GetElapsedTime(arrived), clock, stop);
        try
        {
            if (!AnnotationDocument.TryParse(utf8.Span, task.Labels, limits, out var annotations, out _, reading))
                throw new InvalidOperationException($"The annotations do not fit the labels of task {request.TaskId} any more.");
            return judge.Score(truth, annotations, request, request.Budget - clock.GetElapsedTime(arrived), stop);
        }
        catch (ScoringBudgetExceededException)
        {
            return Scored.None(Unavailable.TimedOut);
        }
    }
}
