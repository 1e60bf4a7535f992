namespace Feedback.Gateway;

/// <summary>Section <c>Feedback:Auth:Jwt</c>: tokens of the platform's identity provider. Off unless authority or signing key is given.</summary>
public sealed class JwtOptions
{
    /// <summary>Address of an OpenID Connect provider, whose keys are fetched.</summary>
    public string? Authority { get; set; }

    /// <summary>Secret of tokens signed with HMAC-SHA256, at least 32 bytes of UTF-8; instead of an authority.</summary>
    public string? SigningKey { get; set; }

    /// <summary>Required issuer; not checked if not given and a signing key is used.</summary>
    public string? Issuer { get; set; }

    /// <summary>Required audience; not checked if not given.</summary>
    public string? Audience { get; set; }

    /// <summary>Claim that lists the roles.</summary>
    /// <value><c>roles</c></value>
    public string RolesClaim { get; set; } = "roles";

    /// <summary>Whether tokens are accepted at all.</summary>
    public bool Enabled => !string.IsNullOrEmpty(Authority) || !string.IsNullOrEmpty(SigningKey);
}
