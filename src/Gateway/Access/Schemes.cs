namespace Feedback.Gateway;

/// <summary>Names within authentication.</summary>
internal static class Schemes
{
    /// <summary>Chooses between the two below by the shape of the token.</summary>
    public const string Either = "either";

    /// <summary>Keys of back ends.</summary>
    public const string ApiKey = "api-key";

    /// <summary>Tokens of persons.</summary>
    public const string Jwt = "jwt";

    /// <summary>Claim that holds the user id.</summary>
    public const string User = "sub";

    /// <summary>Claim that holds a role of a key.</summary>
    public const string Role = "roles";
}
