namespace Feedback.Operations.Tests;

/// <summary>Gateways on either host.</summary>
internal static class Host
{
    public const string Key = "a-key-for-the-test";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>A gateway with the embedded host on a data folder.</summary>
    public static Task<RunningHost> Embedded(string folder) => Gateway(new() { ["Feedback__Data"] = folder }, null);

    /// <summary>A silo and a gateway on a database.</summary>
    public static Task<RunningHost> OnCluster(string connection)
    {
        var settings = new Dictionary<string, string>
        {
            ["Feedback__Cluster__ConnectionString"] = connection,
            ["Feedback__Cluster__SiloPort"] = $"{Ports.Free()}",
            ["Feedback__Cluster__GatewayPort"] = $"{Ports.Free()}",
            ["Feedback__Cluster__AdvertisedAddress"] = "127.0.0.1",
        };
        var silo = new RunningProgram(Cluster.Tests.Machine.SiloProgram, settings);
        return Gateway(new(settings) { ["Feedback__Host"] = "cluster" }, silo);
    }

    private static async Task<RunningHost> Gateway(Dictionary<string, string> settings, RunningProgram? silo)
    {
        var url = $"http://127.0.0.1:{Ports.Free()}";
        settings["ASPNETCORE_URLS"] = url;
        settings["Feedback__Auth__ApiKeys__0__Name"] = "platform";
        settings["Feedback__Auth__ApiKeys__0__Key"] = Key;
        settings["Feedback__Auth__ApiKeys__0__Roles__0"] = "platform";
        var gateway = new RunningProgram(Cluster.Tests.Machine.GatewayProgram, settings);
        var host = new RunningHost(gateway, silo, new HttpClient { BaseAddress = new Uri(url) });
        await Until.True(async () => gateway.Ended || (await host.Http.GetAsync("/health/ready")).IsSuccessStatusCode, Patience, "the gateway is ready");
        Assert.False(gateway.Ended, gateway.Output);
        return host;
    }
}
