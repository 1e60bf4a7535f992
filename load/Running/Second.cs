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
        switch (end.Kind)
        {
            case EndKind.Served: Served.Add(latency); break;
            case EndKind.Refused: Interlocked.Increment(ref _refused); break;
            case EndKind.Failed: Interlocked.Increment(ref _failed); break;
            default: break; // bad clients that were told so: nobody's work
        }
    }
}
