using System.Runtime.InteropServices;

namespace Feedback.Gateway;

/// <summary>The few functions of libzstd that decompressing takes. No managed package is on every feed, and .NET has its own only from version 11.</summary>
internal static unsafe partial class Zstandard
{
    private const string Library = "libzstd.so.1";

    /// <summary>Whether the library is on this machine; where it is not, such bodies are refused as unsupported.</summary>
    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && NativeLibrary.TryLoad(Library, out _);

    [LibraryImport(Library, EntryPoint = "ZSTD_createDStream")]
    public static partial nint Create();

    [LibraryImport(Library, EntryPoint = "ZSTD_freeDStream")]
    public static partial nuint Free(nint stream);

    /// <summary>0 at the end of a frame, an error code, or a hint of how much more is wanted.</summary>
    [LibraryImport(Library, EntryPoint = "ZSTD_decompressStream")]
    public static partial nuint Decompress(nint stream, Output* output, Input* input);

    [LibraryImport(Library, EntryPoint = "ZSTD_isError")]
    public static partial uint IsError(nuint code);

    /// <summary>A buffer that is read.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Input
    {
        public byte* Source;
        public nuint Size;
        public nuint Position;
    }

    /// <summary>A buffer that is filled.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Output
    {
        public byte* Target;
        public nuint Size;
        public nuint Position;
    }
}
