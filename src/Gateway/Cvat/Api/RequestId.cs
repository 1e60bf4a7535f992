using System.Globalization;
using System.Security.Cryptography;

namespace Feedback.Gateway;

/// <summary>Names a request for validation. The name says everything that has to be known of a request whose gateway is gone: the job, when it began, and when it ends at
/// the latest. It is also the request's idempotency key, so the job itself knows the verdict it led to.</summary>
/// <param name="Job">Number of the job.</param>
/// <param name="Began">When, UTC, to the millisecond.</param>
/// <param name="Ends">When at the latest, UTC, to the millisecond.</param>
/// <param name="Nonce">Makes it the only one.</param>
internal sealed record RequestId(int Job, DateTimeOffset Began, DateTimeOffset Ends, string Nonce)
{
    /// <summary>How long a request can be asked about, like the key it is.</summary>
    public static readonly TimeSpan Lifetime = Actors.UsedKey.Lifetime;

    private const string Prefix = "feedback";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(6);

    /// <summary>A new one.</summary>
    public static RequestId New(int job, DateTimeOffset began, DateTimeOffset ends) =>
        new(job, Cut(began), Cut(ends), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));

    /// <summary>Reads one; null if it is none, too old, or cannot have been made by us.</summary>
    public static RequestId? Read(string text, DateTimeOffset now)
    {
        if (text.Length > 100 || text.Split(':') is not [Prefix, var job, var began, var ends, { Length: 16 } nonce] || !nonce.All(char.IsAsciiHexDigitLower)) return null;
        if (!int.TryParse(job, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !Read(began, out var from) || !Read(ends, out var to)) return null;
        var id = new RequestId(number, from, to, nonce);
        return from > now + TimeSpan.FromMinutes(1) || from < now - Lifetime || to < from || to - from > Longest || id.ToString() != text ? null : id;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Prefix}:{Job}:{Began.ToUnixTimeMilliseconds()}:{Ends.ToUnixTimeMilliseconds()}:{Nonce}");

    private static DateTimeOffset Cut(DateTimeOffset time) => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());

    private static bool Read(string text, out DateTimeOffset time)
    {
        var read = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 253402300800000;
        time = read ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : default;
        return read;
    }
}
