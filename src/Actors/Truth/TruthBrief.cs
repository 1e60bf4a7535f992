namespace Feedback.Actors;

/// <summary>The little of the ground truth that every validation needs.</summary>
/// <param name="Version">The newest version; 0 if there is none.</param>
/// <param name="Configured">Whether it may be compared with.</param>
public sealed record TruthBrief(int Version, bool Configured)
{
    /// <summary>No ground truth was ever put.</summary>
    public static TruthBrief None { get; } = new(0, false);
}
