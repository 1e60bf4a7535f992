using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace Feedback.Cli.Cases;

/// <summary>Finds case files: files as named, and all <c>.json</c> and <c>.json.gz</c> files below folders.</summary>
internal static class CaseFiles
{
    public static IEnumerable<string> Find(IEnumerable<string> paths) => paths.SelectMany(IEnumerable<string> (path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsJson).Order(StringComparer.Ordinal)
            : File.Exists(path) ? [path] : throw new CaseException($"There is no file or folder {path}."));

    /// <summary>All cases of a file.</summary>
    public static ImmutableArray<ScoringCase> Read(string path)
    {
        try
        {
            return CaseReader.Read(ReadBytes(path));
        }
        catch (CaseException e)
        {
            throw new CaseException($"{path}: {e.Message}", e);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or InvalidDataException)
        {
            throw new CaseException($"{path} is not a case or a theme file: {e.Message}", e);
        }
    }

    /// <summary>The file's bytes, unpacked if its name ends in <c>.gz</c>.</summary>
    public static byte[] ReadBytes(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) return File.ReadAllBytes(path);
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool IsJson(string path)
        => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".json.gz", StringComparison.OrdinalIgnoreCase);
}
