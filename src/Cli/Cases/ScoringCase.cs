using Feedback.Scoring;

namespace Feedback.Cli.Cases;

/// <summary>One comparison to make: both documents as bytes, and what they are compared by.</summary>
/// <param name="Name">Name of the case.</param>
/// <param name="Labels">Labels as a JSON array.</param>
/// <param name="GroundTruth">Annotations of the ground-truth job.</param>
/// <param name="Annotations">Annotations of the job.</param>
/// <param name="Settings">How to compare.</param>
/// <param name="Truth">Which frames are compared.</param>
/// <param name="Job">Frames of the job.</param>
/// <param name="Expected">The expected output, if the case states one.</param>
internal sealed record ScoringCase(
    string Name,
    ReadOnlyMemory<byte> Labels,
    ReadOnlyMemory<byte> GroundTruth,
    ReadOnlyMemory<byte> Annotations,
    QualitySettings Settings,
    TruthLayout Truth,
    JobLayout Job,
    ReadOnlyMemory<byte>? Expected)
{
    public override string ToString() => Name;
}
