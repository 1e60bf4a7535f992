using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>A <see cref="Scored"/> on the wire: the report travels as bytes beside the outcome, not as text within it.</summary>
/// <param name="Outcome">The outcome; null while the scoring is under way.</param>
/// <param name="Report">The comparison report as JSON, packed; empty without a score.</param>
[GenerateSerializer]
[Immutable]
[Alias("feedback.scoring-reply")]
public sealed record ScoringReply([property: Id(0)] ScoringOutcome? Outcome, [property: Id(1)] byte[] Report)
{
    private static readonly ScoringReply UnderWay = new(null, []);

    /// <summary>What there is to say of a scoring after a while.</summary>
    internal static async Task<ScoringReply> Of(Task<Scored> scoring, TimeSpan patience)
    {
        await Task.WhenAny(scoring, Task.Delay(patience));
        if (!scoring.IsCompleted) return UnderWay;
        var scored = await scoring;
        return new ScoringReply(scored.Outcome, scored.Report);
    }
}
