using System.Security.Cryptography;

namespace Feedback.Scoring;

/// <summary>Writes the canonical form of a document (see <see cref="AnnotationDigest"/>) and hashes it.</summary>
internal static class CanonicalForm
{
    public static string Digest(ReadOnlySpan<byte> utf8)
    {
        using var all = new CanonicalWriter(utf8.Length + 64);
        using var list = new CanonicalWriter(utf8.Length + 64);
        using var name = new CanonicalWriter(64);
        var (tags, shapes, tracks) = (Range.EndAt(0), Range.EndAt(0), Range.EndAt(0));
        for (var at = JsonScan.PastSpace(utf8, 0); JsonScan.NextIn(utf8, ref at);)
        {
            // By way of the canonical spelling, in which equal names are equal bytes.
            name.Clear();
            name.WriteText(utf8, ref at);
            JsonScan.ToValue(utf8, ref at);
            if (name.Written.SequenceEqual("\"tags\""u8)) tags = Write(utf8, ref at, list);
            else if (name.Written.SequenceEqual("\"shapes\""u8)) shapes = Write(utf8, ref at, list);
            else if (name.Written.SequenceEqual("\"tracks\""u8)) tracks = Write(utf8, ref at, list);
            else at = JsonScan.PastValue(utf8, at);
        }

        Append(all, "{\"shapes\":"u8, list.Written[shapes]);
        Append(all, ",\"tags\":"u8, list.Written[tags]);
        Append(all, ",\"tracks\":"u8, list.Written[tracks]);
        all.Append("}"u8);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(all.Written, hash);
        return Convert.ToHexStringLower(hash);
    }

    private static Range Write(ReadOnlySpan<byte> utf8, ref int at, CanonicalWriter list)
    {
        var start = list.Written.Length;
        list.WriteValue(utf8, ref at);
        return list.Written[start..].SequenceEqual("null"u8) ? Range.EndAt(0) : start..list.Written.Length;
    }

    /// <summary>A list that is missing or null is empty.</summary>
    private static void Append(CanonicalWriter target, ReadOnlySpan<byte> name, ReadOnlySpan<byte> list)
    {
        target.Append(name);
        target.Append(list.IsEmpty ? "[]"u8 : list);
    }
}
