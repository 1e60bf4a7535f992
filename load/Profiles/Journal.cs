using System.Collections.Concurrent;
using System.Diagnostics;
using Feedback.Load.Running;

namespace Feedback.Load.Profiles;

/// <summary>Everything a run has seen, from its start.</summary>
internal sealed class Journal
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly ConcurrentQueue<Sample> _samples = new();

    /// <summary>Starts now.</summary>
    public Journal() => Timeline.Start(_started);

    /// <summary>When it started.</summary>
    public DateTimeOffset At { get; } = DateTimeOffset.UtcNow;

    /// <summary>Time since then.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    /// <summary>What is being done, in words.</summary>
    public string Doing { get; set; } = "starting";

    /// <summary>What was measured, second by second through all phases.</summary>
    public Recording Timeline { get; } = new();

    /// <summary>The phases in order.</summary>
    public List<Phase> Phases { get; } = [];

    /// <summary>What the system held of the machine.</summary>
    public IReadOnlyCollection<Sample> Samples => _samples;

    /// <summary>What was promised and what came of it.</summary>
    public List<Check> Checks { get; } = [];

    /// <summary>Notes a sample; nothing where the processes are not known.</summary>
    public void Add(Sample sample)
    {
        if (sample.Held.MemoryBytes > 0) _samples.Enqueue(sample);
    }

    /// <summary>Samples taken during a phase.</summary>
    public IReadOnlyList<Sample> During(Phase phase) => [.. _samples.Where(sample => sample.At >= phase.From && sample.At < phase.From + phase.Duration)];

    /// <summary>Served a second in the whole seconds of a phase, whenever they had been asked for.</summary>
    public double ServedPerSecond(Phase phase)
    {
        var (first, end) = ((int)Math.Ceiling(phase.From.TotalSeconds), (int)Math.Floor((phase.From + phase.Duration).TotalSeconds));
        return end <= first ? 0 : Enumerable.Range(first, end - first).Sum(second => Timeline.Seconds.TryGetValue(second, out var seen) ? seen.Served.Count : 0) / (double)(end - first);
    }
}
