using System.Xml.Linq;

namespace Feedback.Actors.Tests;

/// <summary>The source tree around this test.</summary>
internal static class House
{
    private static readonly string[] Rooms = ["src", "tests", "load", "bench", "web"];
    private static readonly string[] Made = ["/artifacts/", "/bin/", "/obj/", "/node_modules/", "/dist/"];

    public static string Root { get; } = Find();

    /// <summary>A hand-written source file, by its path from the root with forward slashes.</summary>
    public static IReadOnlyList<(string Path, string Text)> Sources { get; } = Read("cs", "ts");

    public static IReadOnlyList<(string Path, XDocument Project)> Projects { get; } =
        [.. Read("csproj").Select(file => (file.Path, XDocument.Parse(file.Text)))];

    private static List<(string Path, string Text)> Read(params string[] kinds) =>
    [
        .. Rooms.Select(room => Path.Combine(Root, room)).Where(Directory.Exists)
            .SelectMany(room => Directory.EnumerateFiles(room, "*", SearchOption.AllDirectories))
            .Where(file => kinds.Contains(Path.GetExtension(file).TrimStart('.')))
            .Select(file => (Path: Path.GetRelativePath(Root, file).Replace('\\', '/'), File: file))
            .Where(file => !Made.Any(part => $"/{file.Path}".Contains(part, StringComparison.Ordinal)))
            .Select(file => (file.Path, File.ReadAllText(file.File)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Feedback.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run inside the source tree.");
    }
}
