using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Feedback.Gateway.Tests;

/// <summary>Tokens as an identity provider makes them.</summary>
public static class Token
{
    /// <summary>A token of a person, good for an hour.</summary>
    public static string For(string user, params string[] roles) => Make(new { sub = user, roles, exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() });

    /// <summary>A token with any claims, signed by any key and named algorithm.</summary>
    public static string Make(object claims, string key = Keys.Signing, string algorithm = "HS256")
    {
        var head = Encode(new { alg = algorithm, typ = "JWT" }) + "." + Encode(claims);
        var signature = algorithm == "none" ? [] : HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.ASCII.GetBytes(head));
        return head + "." + Base64Url.EncodeToString(signature);
    }

    private static string Encode(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
