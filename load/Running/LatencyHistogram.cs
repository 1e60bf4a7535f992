using System.Numerics;

namespace Feedback.Load.Running;

/// <summary>
/// Latencies counted in buckets whose width grows with the value, so that any percentile is right to a fixed fraction however long the tail. Any number of
/// threads may add at once.
/// </summary>
/// <param name="precision">A percentile is at most 2^-precision too high: 7 is 0.8 %.</param>
internal sealed class LatencyHistogram(int precision = 7)
{
    private const int LargestExponent = 36; // 2^36 microseconds are 19 hours

    private readonly long[] _counts = new long[(LargestExponent - precision + 2) << precision];
    private long _count;
    private long _sum;
    private long _largest;

    /// <summary>How many were added.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>The mean; zero if there is none.</summary>
    public TimeSpan Mean => Count == 0 ? TimeSpan.Zero : Microseconds((double)Volatile.Read(ref _sum) / Count);

    /// <summary>The longest, exactly.</summary>
    public TimeSpan Longest => Microseconds(Volatile.Read(ref _largest));

    /// <summary>Adds one; below zero counts as zero.</summary>
    public void Add(TimeSpan latency)
    {
        var value = Math.Clamp((long)latency.TotalMicroseconds, 0, (1L << (LargestExponent + 1)) - 1);
        Interlocked.Increment(ref _counts[IndexOf(value)]);
        Interlocked.Increment(ref _count);
        Interlocked.Add(ref _sum, value);
        for (var seen = Volatile.Read(ref _largest); value > seen;)
        {
            var now = Interlocked.CompareExchange(ref _largest, value, seen);
            if (now == seen) break;
            seen = now;
        }
    }

    /// <summary>The latency that a share of all do not exceed, rounded up to its bucket's end; zero if there is none.</summary>
    /// <param name="share">Above 0, at most 1: 0.99 for the 99th percentile.</param>
    public TimeSpan Percentile(double share)
    {
        var rank = Math.Max(1, (long)Math.Ceiling(share * Count));
        long seen = 0;
        for (var i = 0; i < _counts.Length; i++)
        {
            seen += Volatile.Read(ref _counts[i]);
            if (seen >= rank) return Microseconds(Math.Min(EndOf(i), Volatile.Read(ref _largest)));
        }

        return Longest;
    }

    private int IndexOf(long value)
    {
        var exponent = Math.Max(0, BitOperations.Log2((ulong)Math.Max(1, value)) - precision);
        return (exponent << precision) + (int)(value >> exponent);
    }

    private long EndOf(int index)
    {
        var exponent = Math.Max(0, (index >> precision) - 1);
        var first = index - (exponent << precision);
        return ((first + 1L) << exponent) - 1;
    }

    private static TimeSpan Microseconds(double value) => TimeSpan.FromMicroseconds(value);
}
