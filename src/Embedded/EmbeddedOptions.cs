namespace Feedback.Embedded;

/// <summary>Options of the single-process host; section <c>Feedback:Embedded</c>.</summary>
public sealed class EmbeddedOptions
{
    /// <summary>How hard a write is pressed onto the disk before it is answered.</summary>
    /// <value><see cref="Durability.PowerLoss"/></value>
    public Durability Durability { get; set; } = Durability.PowerLoss;

    /// <summary>Scorings that run at once on this machine.</summary>
    /// <value>The number of cores.</value>
    public int ScoringWorkers { get; set; } = Environment.ProcessorCount;

    /// <summary>How fast the machine scores, as it was measured before (<see cref="Scoring.ScoringSpeed"/>); estimates of cost go by it.</summary>
    /// <value>None: it is measured after the start, for about half a second.</value>
    public double? NanosecondsPerOperation { get; set; }

    /// <summary>How long an actor that nobody calls stays in memory.</summary>
    /// <value>10 minutes</value>
    public TimeSpan IdleAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Actors kept in memory; above it the longest idle ones leave earlier.</summary>
    /// <value>20,000</value>
    public int MaxActorsInMemory { get; set; } = 20_000;

    /// <summary>Most memory for prepared ground truth, in bytes.</summary>
    /// <value>512 MiB</value>
    public long TruthCacheBytes { get; set; } = 512L << 20;
}
