using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Feedback.Actors.Tests;

/// <summary>The rules of the architecture page over paths and texts; each answers what is wrong.</summary>
internal static partial class HouseRules
{
    private const string Cluster = "src/Gateway/Cluster/";

    /// <summary>Longest source file, in lines.</summary>
    public const int LongestFile = 300;

    /// <summary>Longest <c>Program.cs</c>, in lines: below 40.</summary>
    public const int LongestProgram = 39;

    /// <summary>Longest README, in lines: below 120.</summary>
    public const int LongestReadme = 119;

    /// <summary>Which project may refer to which.</summary>
    private static readonly Dictionary<string, string[]> MayRefer = new()
    {
        ["Scoring"] = [],
        ["Actors"] = ["Scoring"],
        ["Embedded"] = ["Actors"],
        ["Grains"] = ["Actors"],
        ["Cvat"] = ["Actors"],
        ["Telemetry"] = [],
        ["Gateway"] = ["Actors", "Embedded", "Cvat", "Telemetry", "Grains"], // Grains: in a cluster build only
        ["Silo"] = ["Grains", "Telemetry"],
        ["Cli"] = ["Scoring", "Formats", "Embedded"], // Embedded: state moves from it to a cluster and back
        ["Formats"] = ["Scoring"],
    };

    /// <summary>References a project has and may not have.</summary>
    public static IEnumerable<string> References(string path, XDocument project)
    {
        var room = Room(path);
        if (!path.StartsWith("src/", StringComparison.Ordinal)) yield break;
        if (!MayRefer.TryGetValue(room, out var allowed))
        {
            yield return $"{path}: the architecture page knows no room {room}";
            yield break;
        }

        foreach (var reference in project.Descendants("ProjectReference"))
        {
            var other = Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/'));
            if (!allowed.Contains(other)) yield return $"{path}: refers to {other}";
            else if ((room, other) == ("Gateway", "Grains") && !InClusterBuildOnly(reference)) yield return $"{path}: refers to {other} in every build";
        }

        foreach (var package in project.Descendants("PackageReference"))
        {
            var name = (string)package.Attribute("Include")!;
            if (IsOrleans(name) && !(room is "Grains" or "Silo" || (room == "Gateway" && InClusterBuildOnly(package)))) yield return $"{path}: takes {name}";
        }
    }

    /// <summary>Namespaces of ours, or of Orleans, that a source file names and may not name.</summary>
    public static IEnumerable<string> Imports(string path, string text)
    {
        if (!path.StartsWith("src/", StringComparison.Ordinal) || !path.EndsWith(".cs", StringComparison.Ordinal)) yield break;
        var (room, code) = (Room(path), WithoutWords(text));
        var inCluster = path.StartsWith(Cluster, StringComparison.Ordinal);
        foreach (var other in Ours().Matches(code).Select(match => match.Groups[1].Value).Distinct().Where(MayRefer.ContainsKey))
        {
            if (other != room && !Reach(room).Contains(other)) yield return $"{path}: names Feedback.{other}";
            else if ((room, other) == ("Gateway", "Grains") && !inCluster) yield return $"{path}: names Feedback.{other} outside {Cluster}";
        }

        if (!(room is "Grains" or "Silo" || inCluster) && Orleans().IsMatch(code)) yield return $"{path}: names Orleans";
    }

    /// <summary>Whether a file is longer than it may be.</summary>
    public static IEnumerable<string> Length(string path, string text)
    {
        var most = Path.GetFileName(path) switch
        {
            "Program.cs" => LongestProgram,
            "README.md" => LongestReadme,
            _ => LongestFile,
        };
        var lines = text.TrimEnd('\n').Split('\n').Length;
        if (lines > most) yield return $"{path}: {lines} lines, at most {most}";
    }

    /// <summary>SQL in a string of a source file.</summary>
    public static IEnumerable<string> Sql(string path, string text)
    {
        if (!path.StartsWith("src/", StringComparison.Ordinal) || !path.EndsWith(".cs", StringComparison.Ordinal)) yield break;
        foreach (Match match in SqlInString().Matches(Comment().Replace(text, " "))) yield return $"{path}: SQL in a string, {match.Value}";
    }

    private static string Room(string path) => path.Split('/')[1];

    private static HashSet<string> Reach(string room)
    {
        var reach = new HashSet<string>();
        var open = new Stack<string>(MayRefer.GetValueOrDefault(room) ?? []);
        while (open.TryPop(out var next))
        {
            if (reach.Add(next)) Array.ForEach(MayRefer[next], open.Push);
        }

        return reach;
    }

    private static bool InClusterBuildOnly(XElement reference) =>
        reference.AncestorsAndSelf().Any(part => ((string?)part.Attribute("Condition"))?.Replace(" ", "", StringComparison.Ordinal) == "'$(Cluster)'=='true'");

    private static bool IsOrleans(string package) => package.Contains("Orleans", StringComparison.OrdinalIgnoreCase);

    /// <summary>Code without what people read: comments and strings.</summary>
    private static string WithoutWords(string text) => Strings().Replace(Comment().Replace(text, " "), "\"\"");

    [GeneratedRegex(@"\bFeedback\.(\w+)")]
    private static partial Regex Ours();

    [GeneratedRegex(@"\bOrleans\b")]
    private static partial Regex Orleans();

    [GeneratedRegex(@"(?<![:""'\w])//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"""""""(?s:.*?)""""""|@""(?:[^""]|"""")*""|""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex Strings();

    [GeneratedRegex(@"""\s*(?:SELECT\s+\S+|INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(?:TABLE|INDEX)|MERGE\s+INTO)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SqlInString();
}
