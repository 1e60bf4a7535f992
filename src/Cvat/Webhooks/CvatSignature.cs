using System.Security.Cryptography;
using System.Text;

namespace Feedback.Cvat;

/// <summary>The signature of webhooks: <c>sha256=</c> and the hex of HMAC-SHA256 over the raw body.</summary>
public static class CvatSignature
{
    /// <summary>Name of the header.</summary>
    public const string Header = "X-Signature-256";

    private const string Prefix = "sha256=";

    /// <summary>Whether a body carries the right signature. The hex may be of either case; the comparison takes the same time whatever differs.</summary>
    /// <param name="body">The body as it came.</param>
    /// <param name="signature">The header; null if it is missing.</param>
    /// <param name="secret">The secret.</param>
    public static bool IsRight(ReadOnlySpan<byte> body, string? signature, string secret)
    {
        if (signature is null || signature.Length != Prefix.Length + (2 * HMACSHA256.HashSizeInBytes) || !signature.StartsWith(Prefix, StringComparison.Ordinal)) return false;
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (Convert.FromHexString(signature.AsSpan(Prefix.Length), given, out _, out _) != System.Buffers.OperationStatus.Done) return false;
        Span<byte> right = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body, right);
        return CryptographicOperations.FixedTimeEquals(given, right);
    }

    /// <summary>The signature of a body.</summary>
    public static string Sign(ReadOnlySpan<byte> body, string secret) =>
        Prefix + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
