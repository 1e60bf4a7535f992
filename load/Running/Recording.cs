using System.Collections.Concurrent;
using System.Diagnostics;

namespace Feedback.Load.Running;

/// <summary>What a run saw: latencies by kind of end, counts by word, and both second by second.</summary>
/// <param name="whole">A recording this one is a part of; it gets everything too.</param>
internal sealed class Recording(Recording? whole = null)
{
    private readonly ConcurrentDictionary<string, long> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, Second> _seconds = new();
    private readonly LatencyHistogram[] _latencies = [.. Enum.GetValues<EndKind>().Select(_ => new LatencyHistogram())];
    private long _started = Stopwatch.GetTimestamp();
    private long _ended;

    /// <summary>Latency of ends of a kind.</summary>
    public LatencyHistogram Of(EndKind kind) => _latencies[(int)kind];

    /// <summary>How late requests were started, by the generator's own fault.</summary>
    public LatencyHistogram Lateness { get; } = new();

    /// <summary>How often each word was the end.</summary>
    public IReadOnlyDictionary<string, long> Words => _words;

    /// <summary>Seconds from the start, each with what ended in it.</summary>
    public IReadOnlyDictionary<int, Second> Seconds => _seconds;

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started, _ended == 0 ? Stopwatch.GetTimestamp() : _ended);

    /// <summary>What was asked for and came, a second.</summary>
    public double Rate => Of(EndKind.Served).Count / Elapsed.TotalSeconds;

    /// <summary>When it starts, as a time of <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public void Start(long timestamp) => _started = timestamp;

    /// <summary>When it ends.</summary>
    public void Stop(long timestamp) => _ended = timestamp;

    /// <summary>Adds one.</summary>
    public void Add(Ended end, TimeSpan latency)
    {
        _latencies[(int)end.Kind].Add(latency);
        _words.AddOrUpdate(end.Word, 1, (_, count) => count + 1);
        _seconds.GetOrAdd((int)Stopwatch.GetElapsedTime(_started).TotalSeconds, _ => new Second()).Add(end, latency);
        whole?.Add(end, latency);
    }
}
