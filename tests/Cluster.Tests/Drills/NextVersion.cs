using System.Collections.Concurrent;

namespace Feedback.Cluster.Tests;

/// <summary>Silos and gateways of the next version: copies of the built ones with its assemblies in the place of theirs, see <c>tests/NextVersion</c>.</summary>
internal static class NextVersion
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Made = new();

    /// <summary>The program of a node in the next version.</summary>
    public static string Of(Node node) => Made.GetOrAdd(node.Present, present => new Lazy<string>(() => Make(new FileInfo(present)))).Value;

    private static string Make(FileInfo program)
    {
        var from = program.Directory!; // bin/{project}/{configuration}
        var to = Path.Combine(from.Parent!.Parent!.FullName, $"next-{from.Parent.Name}");
        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        foreach (var file in from.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }

        foreach (var assembly in Machine.NextVersion) File.Copy(assembly, Path.Combine(to, Path.GetFileName(assembly)), overwrite: true);
        return Path.Combine(to, program.Name);
    }
}
