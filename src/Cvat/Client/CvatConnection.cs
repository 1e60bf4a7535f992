namespace Feedback.Cvat;

/// <summary>A CVAT server as it is configured, ready for use.</summary>
public sealed class CvatConnection
{
    /// <summary>Makes it from checked options.</summary>
    /// <param name="name">Its name here.</param>
    /// <param name="options">Its options.</param>
    public CvatConnection(string name, CvatConnectionOptions options)
    {
        (Name, Options) = (name, options);
        Base = new Uri(options.Address.TrimEnd('/') + "/");
        PublicOrigin = new Uri(options.PublicAddress ?? options.Address).GetLeftPart(UriPartial.Authority);
        Credential = options.Token is { Length: > 0 } token ? CvatCredential.Token(token)
            : options.AccessToken is { Length: > 0 } access ? CvatCredential.Bearer(access)
            : CvatCredential.Basic(options.User ?? "", options.Password ?? "");
    }

    /// <summary>Its name here.</summary>
    public string Name { get; }

    /// <summary>Its options.</summary>
    public CvatConnectionOptions Options { get; }

    /// <summary>Its address, with a slash at the end.</summary>
    public Uri Base { get; }

    /// <summary>Scheme, host and port that its pages have in browsers.</summary>
    public string PublicOrigin { get; }

    /// <summary>The service account.</summary>
    public CvatCredential Credential { get; }

    /// <summary>Our id of one of its tasks, jobs, projects or users.</summary>
    public string Id(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name}:{number}");

    /// <summary>Its number of one of our ids; null if the id is not of this server.</summary>
    public int? Number(string? id) =>
        id is not null && id.Length > Name.Length + 1 && id.StartsWith(Name, StringComparison.Ordinal) && id[Name.Length] == ':'
        && int.TryParse(id.AsSpan(Name.Length + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
