using System.Security.Cryptography;
using System.Text;

namespace Feedback.Gateway.Tests;

/// <summary>The credentials a gateway under test is started with.</summary>
public static class Keys
{
    public const string Admin = "key-of-an-admin-5d1c";
    public const string Platform = "key-of-a-platform-9e27";
    public const string KnownByHash = "key-the-gateway-never-sees-77a0";
    public const string Signing = "a signing key of more than thirty-two bytes";

    /// <summary>Settings that make them known.</summary>
    public static Dictionary<string, string> Settings { get; } = new()
    {
        ["Feedback__Auth__ApiKeys__0__Name"] = "root",
        ["Feedback__Auth__ApiKeys__0__Key"] = Admin,
        ["Feedback__Auth__ApiKeys__0__Roles__0"] = "admin",
        ["Feedback__Auth__ApiKeys__1__Name"] = "cvat",
        ["Feedback__Auth__ApiKeys__1__Key"] = Platform,
        ["Feedback__Auth__ApiKeys__1__Roles__0"] = "platform",
        ["Feedback__Auth__ApiKeys__2__Name"] = "guarded",
        ["Feedback__Auth__ApiKeys__2__Sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(KnownByHash))),
        ["Feedback__Auth__ApiKeys__2__Roles__0"] = "platform",
        ["Feedback__Auth__Jwt__SigningKey"] = Signing,
    };
}
