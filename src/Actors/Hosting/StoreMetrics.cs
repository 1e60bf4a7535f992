using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Feedback.Actors;

/// <summary>How fast a host's store takes writes of actors; the same name on every host. Meter <c>Feedback.Store</c>.</summary>
public static class StoreMetrics
{
    private static readonly Meter Meter = new("Feedback.Store");
    private static readonly KeyValuePair<string, object?> Stored = new("result", "stored");
    private static readonly KeyValuePair<string, object?> Failed = new("result", "failed");

    private static readonly Histogram<double> Seconds = Meter.CreateHistogram<double>(
        "feedback_store_write_seconds", "s", "Time until the store had an actor's state, by result: stored, or failed (conflicts included).");

    /// <summary>Writes, and takes note of how long it took.</summary>
    /// <typeparam name="T">What the write gives.</typeparam>
    /// <param name="write">The write.</param>
    public static async Task<T> Measure<T>(Task<T> write)
    {
        var started = Stopwatch.GetTimestamp();
        var result = Failed;
        try
        {
            var given = await write;
            result = Stored;
            return given;
        }
        finally
        {
            Seconds.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, result);
        }
    }

    /// <inheritdoc cref="Measure{T}"/>
    public static Task Measure(Task write) => Measure(Nothing(write));

    private static async Task<bool> Nothing(Task write)
    {
        await write;
        return true;
    }
}
