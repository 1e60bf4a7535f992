using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Feedback.Load.Running;

/// <summary>Sleeping to within some tens of microseconds without spinning: a start that is late by the generator's own fault would count as latency.</summary>
internal static partial class PreciseSleep
{
    /// <summary>Sleeps until a time of <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public static void Until(long timestamp)
    {
        while (Stopwatch.GetTimestamp() is var now && now < timestamp) Sleep(Stopwatch.GetElapsedTime(now, timestamp));
    }

    private static void Sleep(TimeSpan time)
    {
        if (!OperatingSystem.IsLinux())
        {
            Thread.Sleep(time);
            return;
        }

        var wanted = new Timespec { Seconds = (nint)(time.Ticks / TimeSpan.TicksPerSecond), Nanoseconds = (nint)(time.Ticks % TimeSpan.TicksPerSecond * 100) };
        _ = Nanosleep(wanted, 0);
    }

    [LibraryImport("libc", EntryPoint = "nanosleep")]
    private static partial int Nanosleep(in Timespec wanted, nint left);

    private struct Timespec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
