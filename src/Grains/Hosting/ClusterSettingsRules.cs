using System.Net;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Feedback.Grains;

/// <summary>Reads and checks <see cref="ClusterSettings"/>.</summary>
public static class ClusterSettingsRules
{
    private const string Section = ClusterSettings.Section;
    private static readonly TimeSpan ShortestIdle = TimeSpan.FromSeconds(1);

    /// <summary>The settings of this process.</summary>
    /// <exception cref="InvalidOperationException">They cannot work; the message names every setting and what to do.</exception>
    public static ClusterSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<ClusterSettings>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new ClusterSettings();
        var faults = Faults(settings).ToList();
        return faults.Count == 0 ? settings : throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    /// <summary>Everything that is wrong with the settings.</summary>
    public static IEnumerable<string> Faults(ClusterSettings settings)
    {
        var connected = !string.IsNullOrWhiteSpace(settings.ConnectionString);
        if (!connected && !settings.Development)
            yield return $"{Section}:ConnectionString is not set. Give the PostgreSQL database of the cluster, or set {Section}:Development=true for one silo that keeps nothing.";
        if (connected && settings.Development)
            yield return $"{Section}:ConnectionString and {Section}:Development exclude one another: with Development nothing would be kept in that database.";
        if (connected && !IsConnectionString(settings.ConnectionString!)) yield return $"{Section}:ConnectionString is no Npgsql connection string.";
        if (settings.AdvertisedAddress is { } address && !IPAddress.TryParse(address, out _)) yield return $"{Section}:AdvertisedAddress is '{address}', which is no IP address.";
        if (string.IsNullOrWhiteSpace(settings.ClusterId)) yield return $"{Section}:ClusterId is empty.";
        if (string.IsNullOrWhiteSpace(settings.ServiceId)) yield return $"{Section}:ServiceId is empty.";
        if (settings.SiloPort is < 1 or > 65535) yield return $"{Section}:SiloPort is {settings.SiloPort}; a port is 1 to 65535.";
        if (settings.GatewayPort is < 1 or > 65535) yield return $"{Section}:GatewayPort is {settings.GatewayPort}; a port is 1 to 65535.";
        if (settings.SiloListenPort is < 1 or > 65535) yield return $"{Section}:SiloListenPort is {settings.SiloListenPort}; a port is 1 to 65535.";
        if (settings.GatewayListenPort is < 1 or > 65535) yield return $"{Section}:GatewayListenPort is {settings.GatewayListenPort}; a port is 1 to 65535.";
        if (settings.SiloPort == settings.GatewayPort) yield return $"{Section}:SiloPort and {Section}:GatewayPort are both {settings.SiloPort}; they must differ.";
        if (settings.StartPatience < TimeSpan.Zero) yield return $"{Section}:StartPatience is {settings.StartPatience}; it cannot be negative.";
        if (settings.CallTimeout <= TimeSpan.Zero) yield return $"{Section}:CallTimeout is {settings.CallTimeout}; it must be above zero.";
        if (settings.ProbeTimeout <= TimeSpan.Zero) yield return $"{Section}:ProbeTimeout is {settings.ProbeTimeout}; it must be above zero.";
        if (settings.MembershipRefresh <= TimeSpan.Zero) yield return $"{Section}:MembershipRefresh is {settings.MembershipRefresh}; it must be above zero.";
        if (settings.GatewayRefresh <= TimeSpan.Zero) yield return $"{Section}:GatewayRefresh is {settings.GatewayRefresh}; it must be above zero.";
        if (settings.JobIdleAfter < ShortestIdle) yield return $"{Section}:JobIdleAfter is {settings.JobIdleAfter}; it must be at least {ShortestIdle}.";
        if (settings.DocumentIdleAfter < ShortestIdle) yield return $"{Section}:DocumentIdleAfter is {settings.DocumentIdleAfter}; it must be at least {ShortestIdle}.";
        if (settings.IdleAfter < ShortestIdle) yield return $"{Section}:IdleAfter is {settings.IdleAfter}; it must be at least {ShortestIdle}.";
        if (settings.MissedProbes < 1) yield return $"{Section}:MissedProbes is {settings.MissedProbes}; it must be at least 1.";
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
