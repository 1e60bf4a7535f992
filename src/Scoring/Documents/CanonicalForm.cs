using System.Security.Cryptography;
using System.Text.Json;

namespace Feedback.Scoring;

/// <summary>Writes the canonical form of a document (see <see cref="AnnotationDigest"/>) and hashes it.</summary>
internal static class CanonicalForm
{
    /// <summary>Bounds recursion; documents that were parsed are flatter.</summary>
    private const int MaxDepth = 512;

    public static string Digest(ReadOnlySpan<byte> utf8)
    {
        using var all = new CanonicalWriter(utf8.Length + 64);
        using var list = new CanonicalWriter(utf8.Length + 64);
        using var name = new CanonicalWriter(64);
        var (tags, shapes, tracks) = (Range.EndAt(0), Range.EndAt(0), Range.EndAt(0));
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // By way of the canonical spelling: the reader cannot compare names with half of a surrogate pair.
            name.Clear();
            name.WriteText(ref reader);
            if (name.Written.SequenceEqual("\"tags\""u8)) tags = Write(ref reader, list);
            else if (name.Written.SequenceEqual("\"shapes\""u8)) shapes = Write(ref reader, list);
            else if (name.Written.SequenceEqual("\"tracks\""u8)) tracks = Write(ref reader, list);
            else reader.Skip();
        }

        Append(all, "{\"shapes\":"u8, list.Written[shapes]);
        Append(all, ",\"tags\":"u8, list.Written[tags]);
        Append(all, ",\"tracks\":"u8, list.Written[tracks]);
        all.Append("}"u8);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(all.Written, hash);
        return Convert.ToHexStringLower(hash);
    }

    private static Range Write(ref Utf8JsonReader reader, CanonicalWriter list)
    {
        var start = list.Written.Length;
        reader.Read();
        if (reader.TokenType != JsonTokenType.Null) list.WriteValue(ref reader);
        return start..list.Written.Length;
    }

    /// <summary>A list that is missing or null is empty.</summary>
    private static void Append(CanonicalWriter target, ReadOnlySpan<byte> name, ReadOnlySpan<byte> list)
    {
        target.Append(name);
        target.Append(list.IsEmpty ? "[]"u8 : list);
    }
}
