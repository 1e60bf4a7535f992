using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Feedback.Web.Tests;

/// <summary>An OpenID Connect provider of a few lines where somebody is signed in already: authorization code with PKCE, tokens signed by RS256.</summary>
internal sealed class Provider : IAsyncDisposable
{
    private const string Client = "console";
    private readonly RSA _key = RSA.Create(2048);
    private readonly Dictionary<string, string> _challenges = [];
    private readonly WebApplication _app;
    private readonly string _user;

    private Provider(WebApplication app, string user) => (_app, _user) = (app, user);

    /// <summary>Its address.</summary>
    public string Address => _app.Urls.First();

    /// <summary>Starts one for a person.</summary>
    public static async Task<Provider> Start(string user)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new Provider(app, user);
        app.Use((context, next) =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            return next(context);
        });
        app.MapGet("/.well-known/openid-configuration", () => new
        {
            issuer = provider.Address,
            authorization_endpoint = provider.Address + "/authorize",
            token_endpoint = provider.Address + "/token",
            jwks_uri = provider.Address + "/jwks",
        });
        app.MapGet("/jwks", () => new { keys = new[] { provider.PublicKey() } });
        app.MapGet("/authorize", (string client_id, string redirect_uri, string state, string code_challenge) =>
        {
            var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));
            lock (provider._challenges) provider._challenges[code] = code_challenge;
            return client_id == Client ? Results.Redirect($"{redirect_uri}?code={code}&state={Uri.EscapeDataString(state)}") : Results.BadRequest();
        });
        app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            lock (provider._challenges)
            {
                var proof = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
                if (!provider._challenges.Remove(form["code"].ToString(), out var challenge) || challenge != proof) return Results.BadRequest(new { error = "invalid_grant" });
            }

            return Results.Json(new { access_token = provider.Token(), id_token = provider.Token(), token_type = "Bearer", expires_in = 3600 });
        });
        await app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private string Token()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var text = Encode(new { alg = "RS256", typ = "JWT", kid = "1" }) + "." + Encode(new { iss = Address, aud = Client, sub = _user, roles = new[] { "staff" }, iat = now, exp = now + 3600 });
        return text + "." + Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private object PublicKey()
    {
        var key = _key.ExportParameters(false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) };
    }

    private static string Encode(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
