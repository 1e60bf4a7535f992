using System.Diagnostics;

namespace Feedback.History.Tests;

/// <summary>How late this machine lets a timer be while something else is measured: what other programs on it add to every figure.</summary>
public sealed class Noise : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<double> _late = [];
    private readonly Task _work;

    public Noise() => _work = Task.Run(Run);

    /// <summary>Ends the measurement; the figures in milliseconds.</summary>
    public async Task<Figures> End()
    {
        await _stop.CancelAsync();
        await _work;
        return new Figures(_late);
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        _stop.Dispose();
    }

    private async Task Run()
    {
        while (!_stop.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            await Task.Delay(Tick);
            _late.Add(Math.Max(0, Stopwatch.GetElapsedTime(started).TotalMilliseconds - Tick.TotalMilliseconds));
        }
    }
}
