using Feedback.Cvat;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>Checks of the CVAT connections at start: each failure names the option and what would be right, never its value.</summary>
internal sealed class CvatOptionRules : IValidateOptions<CvatOptions>
{
    private static readonly string?[] States = [null, "in progress", "rejected"];
    private static readonly string?[] Stages = [null, "validation", "acceptance"];

    public ValidateOptionsResult Validate(string? name, CvatOptions options)
    {
        var wrong = options.Connections.SelectMany(connection => Check($"{CvatOptions.Section}:Connections:{connection.Key}", connection.Key, connection.Value)).ToList();
        if (options.Default is { } given && !options.Connections.ContainsKey(given)) wrong.Add($"{CvatOptions.Section}:Default must name a connection.");
        return wrong.Count > 0 ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Check(string path, string name, CvatConnectionOptions options)
    {
        if (!Ids.IsId(name) || name.Length > 64 || name.Contains(':', StringComparison.Ordinal)) yield return $"{path}: the name of a connection must be an id of at most 64 characters without a colon.";
        if (!IsHttp(options.Address)) yield return $"{path}:Address must be an http or https address without user, query or fragment.";
        if (options.PublicAddress is not null && !IsHttp(options.PublicAddress)) yield return $"{path}:PublicAddress must be an http or https address.";
        var ways = new[] { options.Token, options.AccessToken, options.User }.Count(way => !string.IsNullOrEmpty(way));
        if (ways != 1 || string.IsNullOrEmpty(options.User) != string.IsNullOrEmpty(options.Password)) yield return $"{path} must have just one of Token, AccessToken, or User with Password.";
        if (new[] { options.Token, options.AccessToken }.Any(key => key is not null && !key.All(c => c is > ' ' and <= '~'))) yield return $"{path}:Token and AccessToken must be visible ASCII characters.";
        if (options.WebhookSecret is { Length: < 8 or > 64 }) yield return $"{path}:WebhookSecret must have 8 to 64 characters.";
        if (options.Stages.Any(stage => stage is not ("annotation" or "validation" or "acceptance"))) yield return $"{path}:Stages must be of annotation, validation, acceptance.";
        if (options.TryTimeout < TimeSpan.FromMilliseconds(10) || options.TryTimeout > TimeSpan.FromMinutes(5)) yield return $"{path}:TryTimeout must be from 00:00:00.010 to 00:05:00.";
        if (options.MaxResponseBytes is < 1024 or > 1L << 30) yield return $"{path}:MaxResponseBytes must be from 1024 to 1073741824.";
        if (options.MaxConcurrentCalls is < 1 or > 1000) yield return $"{path}:MaxConcurrentCalls must be from 1 to 1000.";
        if (options.BelieveFor < TimeSpan.Zero || options.BelieveFor > TimeSpan.FromHours(1)) yield return $"{path}:BelieveFor must be from 0 to 01:00:00.";
        foreach (var effect in Check($"{path}:Effects", options.Effects)) yield return effect;
    }

    private static IEnumerable<string> Check(string path, CvatEffectOptions effects)
    {
        if (!States.Contains(effects.Rejected)) yield return $"{path}:Rejected must be 'in progress' or rejected.";
        if (!States.Contains(effects.FinallyRejected)) yield return $"{path}:FinallyRejected must be 'in progress' or rejected.";
        if (!Stages.Contains(effects.Accepted)) yield return $"{path}:Accepted must be validation or acceptance.";
        if (effects.WebhookUrl is not null && !IsHttp(effects.WebhookUrl)) yield return $"{path}:WebhookUrl must be an http or https address.";
        if (effects.WebhookUrl is not null && effects.WebhookSecret is not { Length: >= 8 }) yield return $"{path}:WebhookSecret must have at least 8 characters where there is a WebhookUrl.";
    }

    private static bool IsHttp(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
