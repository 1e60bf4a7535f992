namespace Feedback.Gateway;

/// <summary>Section <c>Feedback:Pages</c>: the pages, and the pages of others that use the API.</summary>
public sealed class PagesOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Feedback:Pages";

    /// <summary>Origins whose pages may call the API from a browser, such as <c>https://annotate.example.org</c>.</summary>
    /// <value>none</value>
    public IList<string> Origins { get; set; } = [];

    /// <summary>Origins of images that tasks name in <c>image_url</c>; the console shows no others.</summary>
    /// <value>none: the gateway's own</value>
    public IList<string> ImageOrigins { get; set; } = [];

    /// <summary>The console's client id at the identity provider of <c>Feedback:Auth:Jwt:Authority</c>; without it one signs in by key.</summary>
    public string? ClientId { get; set; }

    /// <summary>Scope the console asks the identity provider for.</summary>
    /// <value><c>openid</c></value>
    public string Scope { get; set; } = "openid";

    /// <summary>Whether a text is an origin: scheme, host, port and nothing else.</summary>
    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == text;
}
