using System.Net;
using Feedback.Telemetry;

namespace Feedback.Gateway;

/// <summary>Without configured credentials the gateway listens on loopback only.</summary>
internal static class LoopbackRule
{
    /// <summary>The address where none is configured.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Chooses the default address, and refuses other than loopback addresses where no credentials are configured.</summary>
    public static void ApplyAddresses(this WebApplicationBuilder builder)
    {
        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        var endpoints = builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"] ?? "").ToList();
        var ports = !string.IsNullOrEmpty(builder.Configuration["http_ports"] + builder.Configuration["https_ports"]);
        var auth = builder.Configuration.GetSection(AuthOptions.Section).Get<AuthOptions>() ?? new AuthOptions();
        var open = auth.ApiKeys.Count == 0 && !auth.Jwt.Enabled;
        if (string.IsNullOrEmpty(urls) && endpoints.Count == 0 && (open || !ports)) builder.WebHost.UseUrls(urls = DefaultUrl);
        if (OpsSettings.Read(builder.Configuration).Url is { } ops)
        {
            if (string.IsNullOrEmpty(urls)) throw new InvalidOperationException($"{OpsSettings.Section}:Url needs the gateway's own address by --urls or ASPNETCORE_URLS.");
            builder.WebHost.UseUrls($"{urls};{ops}");
            urls += $";{ops}";
        }

        if (!open) return;
        var listed = (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Concat(endpoints);
        if (listed.FirstOrDefault(url => !IsLoopback(url)) is { } outside)
        {
            throw new InvalidOperationException(
                $"{outside} is not a loopback address. Configure a key (Feedback:Auth:ApiKeys) or tokens (Feedback:Auth:Jwt) before listening elsewhere.");
        }
    }

    /// <summary>Whether an address is of this machine only.</summary>
    public static bool IsLoopback(string url) =>
        Uri.TryCreate(url.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
