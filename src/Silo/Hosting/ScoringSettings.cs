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

    /// <summary>Everything that is wrong with the settings.</summary>
    public IEnumerable<string> Faults()
    {
        if (Seats < 1) yield return $"{Section}:Seats is {Seats}; it must be at least 1.";
        if (CacheBytes < 0) yield return $"{Section}:CacheBytes is {CacheBytes}; it cannot be negative.";
    }
}
