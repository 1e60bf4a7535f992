using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Feedback.Cvat;

/// <summary>Credentials of the service account or of a caller. Never written anywhere: as text they are redacted.</summary>
public sealed class CvatCredential
{
    private readonly string? _authorization;
    private readonly string? _session;

    private CvatCredential(string? authorization, string? session) => (_authorization, _session) = (authorization, session);

    /// <summary>A key of CVAT's own login.</summary>
    public static CvatCredential Token(string key) => new($"Token {key}", null);

    /// <summary>A personal access token.</summary>
    public static CvatCredential Bearer(string token) => new($"Bearer {token}", null);

    /// <summary>A name and a password.</summary>
    public static CvatCredential Basic(string user, string password) =>
        new($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))}", null);

    /// <summary>A caller's header <c>Authorization</c>, passed on as it is; null if it is of no kind that CVAT knows.</summary>
    public static CvatCredential? Of(string authorization) =>
        AuthenticationHeaderValue.TryParse(authorization, out var header) && header.Parameter is { Length: > 0 }
        && header.Scheme.ToUpperInvariant() is "TOKEN" or "BEARER" or "BASIC"
            ? new CvatCredential(authorization, null)
            : null;

    /// <summary>A browser's session; null if it cannot be one.</summary>
    public static CvatCredential? OfSession(string id) => id.Length is > 0 and <= 256 && id.All(char.IsAsciiLetterOrDigit) ? new CvatCredential(null, id) : null;

    /// <summary>Names the credentials without giving them away, for remembering who they belong to.</summary>
    public string Fingerprint { get => field ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{_authorization}\n{_session}"))); }

    /// <summary>Puts them on a request.</summary>
    public void Apply(HttpRequestMessage request)
    {
        if (_authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", _authorization);
        if (_session is not null) request.Headers.TryAddWithoutValidation("Cookie", $"sessionid={_session}");
    }

    /// <inheritdoc/>
    public override string ToString() => "[redacted]";
}
