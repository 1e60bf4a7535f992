using System.Diagnostics;

namespace Feedback.Bench.Quick;

/// <summary>
/// Times an action on a machine that others use too: processor time of this process, which is what an idle machine's clock would show for one thread, and of many runs the best,
/// which others disturb least.
/// </summary>
internal static class Timing
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(1.5);

    /// <summary>Milliseconds of the fastest run.</summary>
    public static double Best(Func<object?> action) => Runs(action)[0];

    /// <summary>Milliseconds of all runs, ascending; at least 5.</summary>
    public static List<double> Runs(Func<object?> action)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;) action();
        GC.Collect();
        var times = new List<double>();
        for (var begin = Stopwatch.GetTimestamp(); times.Count < 5 || Stopwatch.GetElapsedTime(begin) < Measured;)
        {
            var start = Environment.CpuUsage.TotalTime;
            action();
            times.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }

    /// <summary>Bytes allocated by one run on this thread.</summary>
    public static long Allocated(Func<object?> action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
