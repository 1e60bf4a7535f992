using System.Buffers;
using System.IO.Compression;

namespace Feedback.Actors;

/// <summary>Documents and reports at rest: Brotli at its fastest, which is small enough and costs little.</summary>
public static class Packed
{
    private const int Quality = 0;
    private const int Window = 18;
    private const int Spare = 1024;

    /// <summary>Compresses bytes.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        // Where it has twice the next block to spare the encoder writes in place; with less it takes memory from the system in every call, which doubles its time.
        var target = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length) + (2 * Math.Min(bytes.Length, 1 << Window)) + Spare);
        try
        {
            return BrotliEncoder.TryCompress(bytes, target, out var length, Quality, Window)
                ? target.AsSpan(0, length).ToArray()
                : throw new InvalidOperationException("There was room for the worst, and it was not enough.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(target);
        }
    }

    /// <summary>The bytes that were packed.</summary>
    public static byte[] Unpack(byte[] packed)
    {
        using var target = new MemoryStream();
        using (var unpacker = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress)) unpacker.CopyTo(target);
        return target.ToArray();
    }
}
