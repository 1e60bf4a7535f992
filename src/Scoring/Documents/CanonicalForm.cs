using System.Security.Cryptography;

namespace Feedback.Scoring;

internal static class CanonicalForm
{
    public static string Digest(ReadOnlySpan<byte> utf8) => Convert.ToHexStringLower(SHA256.HashData(utf8));
}
