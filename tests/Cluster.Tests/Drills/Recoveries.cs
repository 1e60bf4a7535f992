using System.Diagnostics;

namespace Feedback.Cluster.Tests;

/// <summary>Measures for each harm how long it took until every key was answered again: from the harm to the end of the first request that began after it and was
/// answered as wanted, of the key that took longest.</summary>
/// <param name="keys">How many keys are asked for.</param>
internal sealed class Recoveries(int keys)
{
    private readonly Lock _gate = new();
    private readonly List<Recovery> _all = [];

    /// <summary>Notes a harm that is done now.</summary>
    public Recovery Begin(string what)
    {
        var recovery = new Recovery(what, Stopwatch.GetTimestamp(), [.. Enumerable.Range(0, keys)]);
        lock (_gate) _all.Add(recovery);
        return recovery;
    }

    /// <summary>A key was answered as wanted.</summary>
    /// <param name="key">The key.</param>
    /// <param name="started">When the request began.</param>
    public void Answered(int key, long started)
    {
        lock (_gate)
        {
            foreach (var recovery in _all.Where(recovery => recovery.Missing.Count > 0 && recovery.At <= started))
            {
                if (recovery.Missing.Remove(key) && recovery.Missing.Count == 0) recovery.Whole.SetResult(Stopwatch.GetElapsedTime(recovery.At));
            }
        }
    }

    /// <summary>Median and worst of a kind of harm.</summary>
    public (int Count, TimeSpan Median, TimeSpan Worst) Of(string what)
    {
        lock (_gate)
        {
            var took = _all.Where(recovery => recovery.What == what).Select(recovery => recovery.Whole.Task.Result).Order().ToList();
            return took.Count == 0 ? default : (took.Count, took[took.Count / 2], took[^1]);
        }
    }

    /// <summary>One harm.</summary>
    /// <param name="What">What was done.</param>
    /// <param name="At">When, as a timestamp.</param>
    /// <param name="Missing">Keys that were not answered since.</param>
    internal sealed record Recovery(string What, long At, HashSet<int> Missing)
    {
        /// <summary>Ends when every key was answered, with the time it took.</summary>
        public TaskCompletionSource<TimeSpan> Whole { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
