using System.Runtime.InteropServices;

namespace Feedback.Gateway.Tests;

/// <summary>Compresses with the machine's libzstd, where there is one.</summary>
public static class Zstd
{
    public static bool IsThere { get; } = NativeLibrary.TryLoad("libzstd.so.1", out _);

    public static byte[] Compress(byte[] bytes)
    {
        var target = new byte[bytes.Length + 1024];
        var length = ZSTD_compress(target, (nuint)target.Length, bytes, (nuint)bytes.Length, 3);
        return target[..(int)length];
    }

    [DllImport("libzstd.so.1")]
    private static extern nuint ZSTD_compress(byte[] target, nuint capacity, byte[] source, nuint size, int level);
}
