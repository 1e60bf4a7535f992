using System.Threading.Channels;
using Feedback.Actors;
using Microsoft.Extensions.Logging;

namespace Feedback.Embedded;

/// <summary>Scoring on threads of its own, a fixed number at once: it never starves the threads that answer callers.</summary>
public sealed class ScoringPool : IScoringPool, IDisposable
{
    private readonly Channel<Work> _queue = Channel.CreateUnbounded<Work>(); // bounded by the cap on validations
    private readonly Judge _judge;
    private readonly TimeProvider _clock;
    private readonly ILogger<ScoringPool> _log;
    private int _waiting;
    private int _running;

    /// <summary>Starts the workers.</summary>
    /// <param name="judge">Scores.</param>
    /// <param name="workers">How many at once.</param>
    /// <param name="clock">The time.</param>
    /// <param name="log">The log.</param>
    public ScoringPool(Judge judge, int workers, TimeProvider clock, ILogger<ScoringPool> log)
    {
        (_judge, _clock, _log) = (judge, clock, log);
        for (var i = 0; i < workers; i++) new Thread(Run) { IsBackground = true, Name = $"scoring {i + 1}" }.Start();
    }

    /// <summary>Scorings that wait for a worker.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Workers that score now.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <inheritdoc/>
    public async Task<Scored> Score(ScoringRequest request, Submission submission, CancellationToken stop)
    {
        var started = _clock.GetTimestamp();
        var truth = await _judge.Prepare(request).WaitAsync(stop);
        if (truth is null) return Scored.None(Unavailable.NotConfigured);
        var work = new Work(() => _judge.Score(truth, submission.Document, request, request.Budget - _clock.GetElapsedTime(started), stop), stop);
        Interlocked.Increment(ref _waiting);
        _queue.Writer.TryWrite(work);
        return await work.Done.Task;
    }

    /// <summary>Ends the workers after what is queued.</summary>
    public void Dispose() => _queue.Writer.TryComplete();

    private void Run()
    {
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_queue.Reader.TryRead(out var work)) Do(work);
        }
    }

    private void Do(Work work)
    {
        Interlocked.Increment(ref _running);
        Interlocked.Decrement(ref _waiting);
        try
        {
            var scored = work.Stop.IsCancellationRequested ? Scored.None(Unavailable.TimedOut) : work.Score();
            Interlocked.Decrement(ref _running);
            work.Done.SetResult(scored);
        }
        catch (Exception failure)
        {
            Interlocked.Decrement(ref _running);
            EmbeddedLog.ScoringFailed(_log, failure);
            work.Done.SetException(failure);
        }
    }

    private sealed record Work(Func<Scored> Score, CancellationToken Stop)
    {
        public TaskCompletionSource<Scored> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
