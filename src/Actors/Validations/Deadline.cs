namespace Feedback.Actors;

/// <summary>When a caller's patience ends. It can be drawn nearer, never pushed away.</summary>
public sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _start;
    private readonly long _started;

    /// <summary>Starts the clock.</summary>
    public Deadline(TimeProvider clock, TimeSpan patience)
    {
        _clock = clock;
        _start = clock.GetUtcNow();
        _started = clock.GetTimestamp();
        _source = new CancellationTokenSource(patience, clock);
        Patience = patience;
    }

    /// <summary>All the time there is, from the start.</summary>
    public TimeSpan Patience { get; private set; }

    /// <summary>The end, UTC.</summary>
    public DateTimeOffset End => _start + Patience;

    /// <summary>What is left; never below zero.</summary>
    public TimeSpan Left
    {
        get
        {
            var left = Patience - _clock.GetElapsedTime(_started);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Cancelled at the end.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Asks a host that may be away until it answers or the end comes: a cluster takes seconds to notice that a silo has died.</summary>
    /// <exception cref="OperationCanceledException">The end came first.</exception>
    public async Task<T> Outlast<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                return await ask().WaitAsync(Token);
            }
            catch (Exception failure) when (HostUnavailableException.Is(failure) && !Token.IsCancellationRequested)
            {
                await Task.Delay(HostUnavailableException.Pause, _clock, Token);
            }
        }
    }

    /// <summary>Draws the end nearer, counted from the start.</summary>
    public void Shorten(TimeSpan patience)
    {
        if (patience >= Patience) return;
        Patience = patience;
        _source.CancelAfter(Left);
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
