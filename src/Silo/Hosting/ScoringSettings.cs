namespace Feedback.Silo;

/// <summary>How a silo scores: section <c>Feedback:Scoring</c>.</summary>
public sealed class ScoringSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Feedback:Scoring";

    /// <summary>Scorings at once on this silo.</summary>
    /// <value>Default: one less than the machine's cores, at least 1.</value>
    public int Seats { get; set; } = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>Most memory for prepared ground truth, in bytes.</summary>
    /// <value>Default: 268435456 (256 MiB).</value>
    public long CacheBytes { get; set; } = 256L << 20;

    /// <summary>How fast the machine scores, as it was measured before (<see cref="Scoring.ScoringSpeed"/>); estimates of cost go by it.</summary>
    /// <value>Default: none; it is measured after the start, for about half a second.</value>
    public double? NanosecondsPerOperation { get; set; }

    /// <summary>Says that this silo serves a load test and no annotators; without it <see cref="LoadTestWait"/> is refused.</summary>
    /// <value>Default: false.</value>
    public bool LoadTest { get; set; }

    /// <summary>How long every scoring stays in its seat after it was computed, so that a load test can see what silos on machines of their own would add.</summary>
    /// <value>Default: zero; anything else needs <see cref="LoadTest"/>.</value>
    public TimeSpan LoadTestWait { get; set; }

    /// <summary>Everything that is wrong with the settings.</summary>
    public IEnumerable<string> Faults()
    {
        if (Seats < 1) yield return $"{Section}:Seats is {Seats}; it must be at least 1.";
        if (NanosecondsPerOperation is <= 0 or >= 1000) yield return $"{Section}:NanosecondsPerOperation is {NanosecondsPerOperation}; it must be above 0 and below 1000, or left out.";
        if (CacheBytes < 0) yield return $"{Section}:CacheBytes is {CacheBytes}; it cannot be negative.";
        if (LoadTestWait < TimeSpan.Zero) yield return $"{Section}:LoadTestWait is {LoadTestWait}; it cannot be negative.";
        if (LoadTestWait > TimeSpan.Zero && !LoadTest)
            yield return $"{Section}:LoadTestWait makes every verdict late for nothing; it is for load tests, which set {Section}:LoadTest=true beside it.";
    }
}
