using System.IO.Compression;

namespace Feedback.Actors;

/// <summary>Documents and reports at rest: Brotli at its fastest, which is small enough and costs little.</summary>
public static class Packed
{
    /// <summary>Compresses bytes.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var target = new MemoryStream();
        using (var packer = new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true)) packer.Write(bytes);
        return target.ToArray();
    }

    /// <summary>The bytes that were packed.</summary>
    public static byte[] Unpack(byte[] packed)
    {
        using var target = new MemoryStream();
        using (var unpacker = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress)) unpacker.CopyTo(target);
        return target.ToArray();
    }
}
