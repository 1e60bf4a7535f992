using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;

namespace Feedback.Actors;

/// <summary>What a place that scores tells its operators; the same names on every host. Meter and activity source <c>Feedback.Scoring</c>.</summary>
public sealed class ScoringMetrics : IDisposable
{
    private const string Name = "Feedback.Scoring";
    private static readonly ActivitySource Source = new(Name);

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _scorings;
    private readonly Histogram<double> _seconds;
    private readonly Histogram<double> _waited;
    private int _waiting;
    private int _busy;

    /// <summary>Begins to measure.</summary>
    /// <param name="seats">Scorings at once.</param>
    /// <param name="judge">Scores; its cache is measured too.</param>
    public ScoringMetrics(int seats, Judge judge)
    {
        _scorings = _meter.CreateCounter<long>("feedback_scorings", description: "Scorings by outcome: scored, a cause of missing feedback, or failed.");
        _seconds = _meter.CreateHistogram<double>("feedback_scoring_seconds", "s", "Time a scoring held its seat, by outcome.");
        _waited = _meter.CreateHistogram<double>("feedback_scoring_wait_seconds", "s", "Time a scoring waited for a seat.");
        _meter.CreateObservableGauge("feedback_scoring_queue", () => Waiting, description: "Scorings that wait for a seat: what a cluster is scaled by.");
        _meter.CreateObservableGauge("feedback_scoring_busy", () => Busy, description: "Seats taken.");
        _meter.CreateObservableGauge("feedback_scoring_seats", () => seats, description: "Scorings at once.");
        _meter.CreateObservableCounter("feedback_truth_cache_hits", () => judge.Cache.Hits, description: "Times prepared ground truth was there.");
        _meter.CreateObservableCounter("feedback_truth_cache_misses", () => judge.Cache.Misses, description: "Times ground truth had to be loaded and prepared.");
        _meter.CreateObservableGauge("feedback_truth_cache_bytes", () => judge.Cache.Weight, "By", "Memory of prepared ground truth, about.");
        _meter.CreateObservableGauge("feedback_truth_cache_entries", () => judge.Cache.Count, description: "Prepared ground truths kept.");
    }

    /// <summary>Scorings that wait for a seat.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Seats taken.</summary>
    public int Busy => Volatile.Read(ref _busy);

    /// <summary>Takes note of a scoring's wait for its seat, which it gives on.</summary>
    /// <param name="seat">The seat that is waited for.</param>
    public async Task<IDisposable> Wait(Task<IDisposable> seat)
    {
        Interlocked.Increment(ref _waiting);
        var since = Stopwatch.GetTimestamp();
        try
        {
            return await seat;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
            _waited.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
        }
    }

    /// <summary>Scores on the calling thread and takes note of it.</summary>
    /// <param name="task">The task.</param>
    /// <param name="score">The scoring.</param>
    /// <param name="caller">The trace it belongs to, where that is not the present one.</param>
    public Scored Measure(string task, Func<Scored> score, ActivityContext caller = default)
    {
        using var activity = Source.StartActivity("scoring", ActivityKind.Internal, caller);
        activity?.SetTag("feedback.task", task);
        Interlocked.Increment(ref _busy);
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var scored = score();
            outcome = scored.Outcome.Cause is { } cause ? Word(cause) : "scored";
            return scored;
        }
        finally
        {
            Interlocked.Decrement(ref _busy);
            var tag = new KeyValuePair<string, object?>("outcome", outcome);
            _scorings.Add(1, tag);
            _seconds.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tag);
            activity?.SetTag("feedback.outcome", outcome);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static string Word(Unavailable cause) => JsonSerializer.SerializeToElement(cause, StateJson.Options).GetString()!;
}
