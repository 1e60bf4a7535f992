using System.Diagnostics;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Running;

/// <summary>A fixed number of callers, each asking again as soon as it is answered: what the system gives at most. Its latencies say how full the callers keep it, no more.</summary>
internal static class ClosedLoop
{
    /// <summary>Runs for a while and records what ends after the warm-up.</summary>
    /// <param name="scenario">What callers do.</param>
    /// <param name="callers">How many.</param>
    /// <param name="warmUp">Time that is not recorded.</param>
    /// <param name="duration">Time that is.</param>
    /// <param name="counter">Numbers requests, from run to run where a scenario is used again.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="recording">Where to record, so that it can be watched meanwhile; a new one if not given.</param>
    public static async Task<Recording> Run(
        IScenario scenario, int callers, TimeSpan warmUp, TimeSpan duration, Counter counter, CancellationToken stop, Recording? recording = null)
    {
        recording ??= new Recording();
        var begun = Stopwatch.GetTimestamp();
        recording.Start(begun + Ticks(warmUp));
        async Task Call()
        {
            while (!stop.IsCancellationRequested)
            {
                var start = Stopwatch.GetTimestamp();
                var end = await Attempted.Run(scenario, counter.Next(), stop);
                var elapsed = Stopwatch.GetElapsedTime(begun);
                if (elapsed >= warmUp + duration) return;
                if (elapsed >= warmUp) recording.Add(end, Stopwatch.GetElapsedTime(start));
            }
        }

        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(Call, stop)));
        recording.Stop(begun + Ticks(warmUp + duration));
        return recording;
    }

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);
}
