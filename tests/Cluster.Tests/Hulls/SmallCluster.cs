using Feedback.Actors;
using Feedback.Grains;
using Feedback.Silo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Feedback.Cluster.Tests;

/// <summary>A PostgreSQL, a silo or several, and a client within the test process.</summary>
public sealed class SmallCluster : IAsyncLifetime
{
    private PostgresServer? _postgres;
    private readonly List<IHost> _silos = [];
    private IHost? _client;

    /// <summary>The actors, through the client.</summary>
    public IActors Actors => Client.GetRequiredService<IActors>();

    /// <summary>Services of the client.</summary>
    public IServiceProvider Client => _client!.Services;

    /// <summary>How many silos.</summary>
    public int Silos { get; init; } = 1;

    /// <summary>Settings of the silos beyond those that connect them.</summary>
    public IReadOnlyDictionary<string, string> SiloSettings { get; init; } = new Dictionary<string, string>();

    /// <summary>The silo's database.</summary>
    public NpgsqlDataSource Database { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Machine.Lacks is not null) return;
        _postgres = await PostgresServer.Start();
        Database = NpgsqlDataSource.Create(_postgres.ConnectionString);
        for (var n = 0; n < Silos; n++) await StartSilo();
        var settings = new ClusterSettings { ConnectionString = _postgres.ConnectionString };
        var builder = Quiet();
        builder.AddClusterClient(settings);
        _client = builder.Build();
        await _client.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_client is not null) await Stop(_client);
        foreach (var silo in _silos) await Stop(silo);
        if (_postgres is null) return;
        await Database.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    /// <summary>Starts another silo.</summary>
    public Task AddSilo() => StartSilo();

    /// <summary>Stops the only silo, starts another, and waits until it answers.</summary>
    public async Task RestartSilo()
    {
        var only = _silos.Single();
        _silos.Clear();
        await Stop(only);
        await StartSilo();
        await Until.True(async () => await Client.GetRequiredService<IReadiness>().Missing(CancellationToken.None) is null, TimeSpan.FromSeconds(30), "the silo answers again");
    }

    private async Task StartSilo()
    {
        var builder = Quiet();
        builder.Configuration[$"{ClusterSettings.Section}:ConnectionString"] = _postgres!.ConnectionString;
        builder.Configuration[$"{ClusterSettings.Section}:SiloPort"] = $"{Ports.Free()}";
        builder.Configuration[$"{ClusterSettings.Section}:GatewayPort"] = $"{Ports.Free()}";
        builder.Configuration[$"{ClusterSettings.Section}:AdvertisedAddress"] = "127.0.0.1";
        foreach (var (name, value) in SiloSettings) builder.Configuration[name] = value;
        builder.AddSilo();
        var silo = builder.Build();
        _silos.Add(silo);
        await silo.StartAsync();
    }

    private static HostApplicationBuilder Quiet()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole();
        return builder;
    }

    private static async Task Stop(IHost host)
    {
        await host.StopAsync();
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
    }
}
