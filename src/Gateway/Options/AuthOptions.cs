namespace Feedback.Gateway;

/// <summary>Section <c>Feedback:Auth</c>: who may call.</summary>
public sealed class AuthOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Feedback:Auth";

    /// <summary>Keys of back ends.</summary>
    public IList<ApiKeyOptions> ApiKeys { get; init; } = [];

    /// <summary>Tokens of persons.</summary>
    public JwtOptions Jwt { get; set; } = new();
}
