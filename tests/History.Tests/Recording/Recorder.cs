using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Feedback.History.Tests;

/// <summary>Writes the chronicle down.</summary>
public sealed class Recorder
{
    private readonly ConcurrentQueue<Call> _calls = new();
    private readonly ConcurrentQueue<double> _kills = new();
    private readonly DateTimeOffset _origin = DateTimeOffset.UtcNow;
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>Seconds since the beginning.</summary>
    public double Now => Stopwatch.GetElapsedTime(_started).TotalSeconds;

    /// <summary>The calls so far.</summary>
    public IReadOnlyCollection<Call> Calls => _calls;

    /// <summary>The kills so far.</summary>
    public IReadOnlyCollection<double> Kills => _kills;

    public void Add(Call call) => _calls.Enqueue(call);

    public void Killed() => _kills.Enqueue(Now);

    /// <summary>A time the gateway names, in seconds of the chronicle.</summary>
    public double TimeOf(JsonNode text) => (DateTimeOffset.Parse((string)text!, CultureInfo.InvariantCulture) - _origin).TotalSeconds;
}
