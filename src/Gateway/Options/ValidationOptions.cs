namespace Feedback.Gateway;

/// <summary>Section <c>Feedback:Validation</c>: time and load.</summary>
public sealed class ValidationOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Feedback:Validation";

    /// <summary>Longest time until an answer, whatever settings and callers say; they may only shorten it.</summary>
    /// <value>20 seconds</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Assignments validated at once on this gateway: jobs that take a second each are still judged in time when every place is taken.</summary>
    /// <value>16 for each core</value>
    public int MaxConcurrent { get; set; } = 16 * Environment.ProcessorCount;

    /// <summary>Of these, for one task.</summary>
    /// <value>half of <see cref="MaxConcurrent"/>, at least 1</value>
    public int? MaxConcurrentPerTask { get; set; }

    /// <summary>Of all these, how many are served at once; the others wait by turns of tasks. Enough that processors and disk stay busy: more would only stand in each other's way, and a
    /// flood on one task in everybody's.</summary>
    /// <value>4 for each core; in a cluster, where silos do the work, <see cref="MaxConcurrent"/></value>
    public int? MaxServed { get; set; }

    /// <summary>Requests that may wait for their turn within one assignment.</summary>
    /// <value>1,000</value>
    public int MaxWaitingPerAssignment { get; set; } = 1000;

    /// <summary>Longest body of a request, in bytes, before and after decompression.</summary>
    /// <value>32 MiB</value>
    public long MaxBodyBytes { get; set; } = 32L << 20;

    /// <summary>See <see cref="MaxConcurrentPerTask"/>.</summary>
    public int PlacesPerTask => MaxConcurrentPerTask ?? Math.Max(1, MaxConcurrent / 2);
}
