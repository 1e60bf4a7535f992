using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Feedback.Scoring.Tests.Budget;

/// <summary>
/// A clock of the calling thread's processor time, so that a machine busy with other things disturbs nothing (elsewhere than on Linux a plain clock). It remembers the longest time,
/// garbage collections apart, for which nobody looked at it: by so much a budget would be overrun if it ended at the wrong moment.
/// </summary>
internal sealed class ProcessorTime : TimeProvider
{
    private const int ThreadClock = 3;
    private static readonly TimeSpan Noteworthy = TimeSpan.FromMilliseconds(15);
    private TimeSpan _last = Now;
    private TimeSpan _paused = GC.GetTotalPauseDuration();

    public TimeSpan Longest { get; private set; }

    public int Looks { get; private set; }

    /// <summary>Who came back late.</summary>
    public string? Where { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    private static TimeSpan Now
        => OperatingSystem.IsLinux() && Environment.Is64BitProcess && GetTime(ThreadClock, out var time) == 0
            ? TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick))
            : Stopwatch.GetElapsedTime(0);

    public override long GetTimestamp()
    {
        var (now, paused) = (Now, GC.GetTotalPauseDuration());
        var alone = now - _last - (paused - _paused);
        if (alone > Longest)
        {
            Longest = alone;
            if (Longest > Noteworthy) Where = $"at look {Looks}{Environment.NewLine}{Environment.StackTrace}";
        }

        Looks++;
        (_last, _paused) = (Now, paused);
        return now.Ticks;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
