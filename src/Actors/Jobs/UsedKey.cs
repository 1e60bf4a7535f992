namespace Feedback.Actors;

/// <summary>An idempotency key and what it was used for.</summary>
/// <param name="Person">Who used it.</param>
/// <param name="Key">The key.</param>
/// <param name="Digest">Digest of what was judged under it.</param>
/// <param name="VerdictId">The verdict it gave.</param>
/// <param name="At">When, UTC.</param>
public sealed record UsedKey(string Person, string Key, string Digest, string VerdictId, DateTimeOffset At)
{
    /// <summary>How long a key is kept.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(24);
}
