using Feedback.Cli.Cases;

namespace Feedback.Scoring.Tests.Conformance;

/// <summary>The cases, read once, by their files.</summary>
internal static class ConformanceData
{
    private static readonly Lazy<IReadOnlyDictionary<string, ScoringCase>> Cases = new(() => Files()
        .SelectMany(file => CaseFiles.Read(file).Select((item, index) => (Key: KeyOf(file, item, index), item)))
        .ToDictionary(entry => entry.Key, entry => entry.item));

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Conformance");

    public static IEnumerable<string> NamesIn(string folder) => Cases.Value.Keys.Where(key => key.StartsWith(folder + "/", StringComparison.Ordinal));

    public static IEnumerable<ScoringCase> All => Cases.Value.Values;

    public static ScoringCase Case(string key) => Cases.Value[key];

    private static IEnumerable<string> Files() => CaseFiles.Find([Path.Combine(Folder, "themes"), Path.Combine(Folder, "cvat-server"), Path.Combine(Folder, "bench")]);

    private static string KeyOf(string file, ScoringCase item, int index)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(file));
        var theme = Path.GetFileName(file).Split('.')[0];
        return $"{folder}/{theme}/{index}/{item.Name}";
    }
}
