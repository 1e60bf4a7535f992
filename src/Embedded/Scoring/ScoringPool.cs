using System.Diagnostics;
using System.Threading.Channels;
using Feedback.Actors;
using Microsoft.Extensions.Logging;

namespace Feedback.Embedded;

/// <summary>Scoring on threads of its own, a fixed number at once, by turns of tasks: it never starves the threads that answer callers, nor one task for another.</summary>
public sealed class ScoringPool : IScoringPool, IDisposable
{
    private readonly Channel<Work> _queue = Channel.CreateUnbounded<Work>(); // bounded by the seats
    private readonly FairSeats _seats;
    private readonly Judge _judge;
    private readonly TimeProvider _clock;
    private readonly ILogger<ScoringPool> _log;
    private readonly ScoringMetrics _metrics;

    /// <summary>Starts the workers.</summary>
    /// <param name="judge">Scores.</param>
    /// <param name="workers">How many at once.</param>
    /// <param name="clock">The time.</param>
    /// <param name="log">The log.</param>
    public ScoringPool(Judge judge, int workers, TimeProvider clock, ILogger<ScoringPool> log)
    {
        (_judge, _clock, _log, _metrics, _seats) = (judge, clock, log, new ScoringMetrics(workers, judge), new FairSeats(workers));
        for (var i = 0; i < workers; i++) new Thread(Run) { IsBackground = true, Name = $"scoring {i + 1}" }.UnsafeStart(); // belongs to no caller's trace
    }

    /// <summary>Scorings that wait for a worker.</summary>
    public int Waiting => _metrics.Waiting;

    /// <summary>Workers that score now.</summary>
    public int Running => _metrics.Busy;

    /// <inheritdoc/>
    public async Task<Scored> Score(ScoringRequest request, Submission submission, CancellationToken stop)
    {
        var started = _clock.GetTimestamp();
        var truth = await _judge.Prepare(request).WaitAsync(stop);
        if (truth is null) return Scored.None(Unavailable.NotConfigured);
        var caller = Activity.Current?.Context ?? default; // workers are threads of their own: the trace goes on there
        using var seat = await _metrics.Wait(_seats.Take(request.TaskId, stop));
        var work = new Work(
            () => _metrics.Measure(request.TaskId, () => _judge.Score(truth, submission.Document, request, request.Budget - _clock.GetElapsedTime(started), stop), caller), stop);
        _queue.Writer.TryWrite(work);
        return await work.Done.Task;
    }

    /// <summary>Ends the workers after what is queued.</summary>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        _metrics.Dispose();
    }

    private void Run()
    {
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_queue.Reader.TryRead(out var work)) Do(work);
        }
    }

    private void Do(Work work)
    {
        try
        {
            work.Done.SetResult(work.Stop.IsCancellationRequested ? Scored.None(Unavailable.TimedOut) : work.Score());
        }
        catch (Exception failure)
        {
            EmbeddedLog.ScoringFailed(_log, failure);
            work.Done.SetException(failure);
        }
    }

    private sealed record Work(Func<Scored> Score, CancellationToken Stop)
    {
        public TaskCompletionSource<Scored> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
