using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Feedback.Operations.Tests;

/// <summary>The compose file, with variables as a filled-in .env gives them.</summary>
internal static partial class ComposeFile
{
    /// <summary>The key of role platform that the filled-in .env has.</summary>
    public const string PlatformKey = "the-key-of-the-platform";

    /// <summary>The database's password in it.</summary>
    public const string Password = "secretOfTheDatabase";

    private static readonly Dictionary<string, string> Secrets = new()
    {
        ["POSTGRES_PASSWORD"] = Password,
        ["FEEDBACK_PLATFORM_KEY"] = PlatformKey,
        ["FEEDBACK_TOKEN_SECRET"] = "secret-of-tokens-that-is-32-long",
        ["GRAFANA_PASSWORD"] = "secretOfTheDashboards",
    };

    /// <summary>The services by name.</summary>
    public static JsonObject Services { get; } = Yaml.File("docker-compose.yml")["services"]!.AsObject();

    /// <summary>The variables of .env.example, and what they are before somebody fills them in.</summary>
    public static Dictionary<string, string> Example { get; } = Repository.Read(".env.example").Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1]);

    /// <summary>The environment of a service's containers.</summary>
    public static Dictionary<string, string> Environment(string service) =>
        Services[service]!["environment"]!.AsObject().ToDictionary(variable => variable.Key, variable => Fill((string)variable.Value!));

    /// <summary>How many containers of a service start without further ado.</summary>
    public static int Scale(string service) => int.Parse((string)Services[service]!["scale"]!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Variables that a text of the compose file asks for.</summary>
    public static IEnumerable<string> Variables(string text) => Variable().Matches(text).Select(match => match.Groups["name"].Value);

    private static string Fill(string text) => Variable().Replace(text, match =>
    {
        var name = match.Groups["name"].Value;
        var value = Secrets.GetValueOrDefault(name) ?? Example[name];
        return value.Length > 0 ? value : match.Groups["default"].Value;
    });

    [GeneratedRegex(@"\$\{(?<name>\w+)(?::-(?<default>[^}]*)|:\?[^}]*)?\}")]
    private static partial Regex Variable();
}
