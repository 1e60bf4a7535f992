namespace Feedback.Load.Running;

/// <summary>What ended in one second of a run.</summary>
internal sealed class Second
{
    private long _refused;
    private long _failed;

    /// <summary>Latency of what was served.</summary>
    public LatencyHistogram Served { get; } = new(precision: 5);

    /// <summary>How many were refused.</summary>
    public long Refused => Volatile.Read(ref _refused);

    /// <summary>How many failed.</summary>
    public long Failed => Volatile.Read(ref _failed);

    /// <summary>Adds one.</summary>
    public void Add(Ended end, TimeSpan latency)
    {
        if (end.Kind == EndKind.Served) Served.Add(latency);
        else Interlocked.Increment(ref end.Kind == EndKind.Refused ? ref _refused : ref _failed);
    }
}
