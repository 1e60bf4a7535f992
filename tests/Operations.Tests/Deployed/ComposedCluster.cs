using System.Text.RegularExpressions;
using Npgsql;

namespace Feedback.Operations.Tests;

/// <summary>
/// What the compose file starts, as processes on the loopback: so many silos and gateways, with the environment of its services. Only addresses
/// are others, because processes of one machine share one, where containers have one each.
/// </summary>
public sealed partial class ComposedCluster : IAsyncLifetime
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);
    private readonly List<HttpClient> _clients = [];
    private PostgresServer? _postgres;
    private Collector? _collector;

    internal Collector Collector => _collector!;

    internal List<Member> Silos { get; } = [];

    internal List<Member> Gateways { get; } = [];

    /// <summary>The database, for Npgsql.</summary>
    public string ConnectionString => _postgres!.ConnectionString;

    /// <summary>The API of the first gateway.</summary>
    public Api Api => new(Gateways[0].Http, ComposeFile.PlatformKey);

    public async Task InitializeAsync()
    {
        if (Cluster.Tests.Machine.Lacks is not null) return;
        _collector = await Collector.Start();
        _postgres = await PostgresServer.Start();
        await Databases.Make(_postgres.ConnectionString, "feedback");
        for (var n = 0; n < ComposeFile.Scale("silo"); n++) Silos.Add(StartSilo());
        for (var n = 0; n < ComposeFile.Scale("gateway"); n++) Gateways.Add(StartGateway());
        await Ready();
    }

    public async Task DisposeAsync()
    {
        foreach (var member in Gateways.Concat(Silos)) await member.Program.DisposeAsync();
        foreach (var client in _clients) client.Dispose();
        if (_postgres is not null) await _postgres.DisposeAsync();
        if (_collector is not null) await _collector.DisposeAsync();
    }

    /// <summary>Waits until everybody is ready.</summary>
    public async Task Ready()
    {
        foreach (var member in Silos.Concat(Gateways))
        {
            try
            {
                await Until.True(async () => member.Program.Ended || (await member.Ops.GetAsync("/health/ready")).IsSuccessStatusCode, StartPatience, "a program is ready");
            }
            catch (TimeoutException late)
            {
                throw new TimeoutException($"{late.Message}\n{member.Program.Output}", late);
            }

            Assert.False(member.Program.Ended, member.Program.Output);
        }
    }

    /// <summary>Ends the database without warning.</summary>
    public Task LoseDatabase() => _postgres!.Crash();

    /// <summary>Starts it again.</summary>
    public Task RegainDatabase() => _postgres!.Go();

    /// <summary>Starts another silo; settings override those of the compose file.</summary>
    internal Member StartSilo(params (string Name, string Value)[] more) => Start(Cluster.Tests.Machine.SiloProgram, Adapt("silo", more));

    /// <summary>Starts another gateway.</summary>
    internal Member StartGateway(params (string Name, string Value)[] more) => Start(Cluster.Tests.Machine.GatewayProgram, Adapt("gateway", more));

    private Member Start(string program, Dictionary<string, string> settings)
    {
        var ops = Client(settings["Feedback__Ops__Url"]);
        return new Member(new RunningProgram(program, settings), settings.TryGetValue("ASPNETCORE_URLS", out var url) ? Client(url) : ops, ops);
    }

    private HttpClient Client(string url)
    {
        var client = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(60) };
        _clients.Add(client);
        return client;
    }

    private Dictionary<string, string> Adapt(string service, params (string Name, string Value)[] more)
    {
        var port = new NpgsqlConnectionStringBuilder(_postgres!.ConnectionString).Port;
        var settings = ComposeFile.Environment(service).ToDictionary(setting => setting.Key, setting => Anywhere().Replace(setting.Value, _ => $"http://127.0.0.1:{Ports.Free()}"));
        settings["Feedback__Cluster__ConnectionString"] = settings["Feedback__Cluster__ConnectionString"].Replace("Host=postgres;", $"Host=127.0.0.1;Port={port};", StringComparison.Ordinal);
        settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = Collector.Url;
        settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        settings["OTEL_BSP_SCHEDULE_DELAY"] = settings["OTEL_METRIC_EXPORT_INTERVAL"] = "250";
        settings["Logging__LogLevel__Feedback.Grains.ScoringGrain"] = "Debug";
        if (service == "silo")
        {
            settings["Feedback__Cluster__SiloPort"] = $"{Ports.Free()}";
            settings["Feedback__Cluster__GatewayPort"] = $"{Ports.Free()}";
            settings["Feedback__Cluster__AdvertisedAddress"] = "127.0.0.1";
        }

        foreach (var (name, value) in more) settings[name] = value;
        return settings;
    }

    [GeneratedRegex(@"^http://0\.0\.0\.0:\d+$")]
    private static partial Regex Anywhere();
}
