using System.Security.Cryptography;

namespace Feedback.Gateway;

/// <summary>The built pages: a folder beside the program, read once. Where they could not be built, the file <c>absent.txt</c> in it says why.</summary>
internal sealed class PageFiles
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private readonly Dictionary<string, PageFile> _files = new(StringComparer.Ordinal);

    public PageFiles()
        : this(Path.Combine(AppContext.BaseDirectory, "pages"))
    {
    }

    public PageFiles(string folder)
    {
        var reason = Path.Combine(folder, "absent.txt");
        if (File.Exists(Path.Combine(folder, "index.html")))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                if (Types.TryGetValue(Path.GetExtension(path), out var type)) _files["/" + Path.GetRelativePath(folder, path).Replace('\\', '/')] = Read(path, type);
        }
        else
        {
            Absent = File.Exists(reason) ? File.ReadAllText(reason).Trim() : "this build has none";
        }
    }

    /// <summary>Why there are no pages; null if there are.</summary>
    public string? Absent { get; }

    /// <summary>The file at an address, or null.</summary>
    public PageFile? Find(string path) => _files.GetValueOrDefault(path);

    private static PageFile Read(string path, string type)
    {
        var plain = File.ReadAllBytes(path);
        var hashed = path.Replace('\\', '/').Contains("/pages/assets/", StringComparison.Ordinal);
        return new PageFile(type, $"\"{Convert.ToHexStringLower(SHA256.HashData(plain))[..32]}\"", hashed, plain, Variant(path + ".br"), Variant(path + ".gz"));
    }

    private static byte[]? Variant(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
