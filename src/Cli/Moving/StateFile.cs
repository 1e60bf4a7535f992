using System.IO.Compression;

namespace Feedback.Cli.Moving;

/// <summary>A file that carries all state of one host to another. See <see cref="StateFileWriter"/>.</summary>
internal static class StateFile
{
    /// <summary>What the first line calls it.</summary>
    public const string Format = "feedback-state";

    /// <summary>The version this program writes, and the newest it reads.</summary>
    public const int Version = 1;

    private const string Packed = ".gz";

    /// <summary>Makes a file; one whose name ends in .gz is packed.</summary>
    /// <exception cref="MovingException">It is there already.</exception>
    public static Stream Create(FileInfo path)
    {
        if (path.Exists) throw new MovingException($"{path} is there already; remove it or choose another name.");
        var file = new FileStream(path.FullName, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path.Name.EndsWith(Packed, StringComparison.Ordinal) ? new BufferedStream(new GZipStream(file, CompressionLevel.Fastest), 1 << 16) : file;
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="MovingException">It is not there.</exception>
    public static Stream Open(FileInfo path)
    {
        if (!path.Exists) throw new MovingException($"{path} is not there.");
        var file = new FileStream(path.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return path.Name.EndsWith(Packed, StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
