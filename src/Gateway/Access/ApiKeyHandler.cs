using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>Bearer keys of back ends.</summary>
/// <param name="options">Options of the scheme.</param>
/// <param name="logger">Logs.</param>
/// <param name="encoder">Not used.</param>
/// <param name="keys">The keys.</param>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeyRing keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (BearerToken.Of(Request) is not { } key) return Task.FromResult(AuthenticateResult.NoResult());
        if (keys.Find(key) is not var (name, roles)) return Task.FromResult(AuthenticateResult.Fail("No such key."));
        var identity = new ClaimsIdentity(Schemes.ApiKey, Schemes.User, Schemes.Role);
        identity.AddClaim(new Claim(Schemes.User, name));
        identity.AddClaims(roles.Select(role => new Claim(Schemes.Role, role)));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Schemes.ApiKey)));
    }
}
