using System.Text.Json.Serialization;

namespace Feedback.Actors;

/// <summary>What a job remembers of a person through all assignments.</summary>
/// <param name="Charged">Attempts charged.</param>
/// <param name="BestShown">Best score the ladder has shown, in hundredths; null before the first.</param>
/// <param name="Truth">The version of the ground truth that score and an acceptance belong to.</param>
public sealed record PersonRecord(int Charged, int? BestShown, int Truth)
{
    /// <summary>Nothing yet.</summary>
    public static PersonRecord None { get; } = new(0, null, 0);

    /// <summary>When the last charged verdict was made, UTC.</summary>
    public DateTimeOffset? JudgedAt { get; init; }

    /// <summary>Whether any was an acceptance.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public bool Accepted { get; init; }

    /// <summary>Digest of what it judged.</summary>
    public string? Judged { get; init; }
}
