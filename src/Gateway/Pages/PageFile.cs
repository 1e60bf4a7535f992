namespace Feedback.Gateway;

/// <summary>A file of the pages, in memory.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="ETag">Names its content.</param>
/// <param name="IsHashed">Whether its name holds a hash of its content, so that it never changes.</param>
/// <param name="Plain">Its bytes.</param>
/// <param name="Brotli">The same, compressed when the pages were built; null where that gained nothing.</param>
/// <param name="Gzip">Likewise.</param>
internal sealed record PageFile(string Type, string ETag, bool IsHashed, byte[] Plain, byte[]? Brotli, byte[]? Gzip)
{
    /// <summary>The smallest form that a caller takes.</summary>
    public (byte[] Bytes, string? Encoding) For(string? accepted)
    {
        bool Takes(string encoding) => accepted is not null && accepted.Split(',').Any(part => IsWanted(part, encoding));
        if (Brotli is not null && Takes("br")) return (Brotli, "br");
        return Gzip is not null && Takes("gzip") ? (Gzip, "gzip") : (Plain, null);
    }

    private static bool IsWanted(string part, string encoding)
    {
        var words = part.Split(';', StringSplitOptions.TrimEntries);
        return words[0] == encoding && !words.Skip(1).Any(word => word is "q=0" or "q=0.0" or "q=0.00" or "q=0.000");
    }
}
