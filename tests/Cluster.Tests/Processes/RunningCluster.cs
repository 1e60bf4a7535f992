using Feedback.BlackBox;
using Npgsql;

namespace Feedback.Cluster.Tests;

/// <summary>A PostgreSQL, two silos, two gateways as processes on the loopback, and a load balancer before the gateways.</summary>
public sealed class RunningCluster : IAsyncLifetime
{
    /// <summary>Tests that share one, each with tasks and jobs of its own.</summary>
    public const string Shared = "one cluster";

    private const int Each = 2;
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private PostgresServer? _postgres;
    private Balancer? _balancer;
    private HttpClient? _http;

    /// <summary>The API through the load balancer, as a platform.</summary>
    public Api Api => new(_http!, Keys.Platform);

    /// <summary>The same as an admin.</summary>
    public Api AdminApi => new(_http!, Keys.Admin);

    /// <summary>Bare HTTP through the load balancer.</summary>
    public HttpClient Http => _http!;

    /// <summary>Whether all gateways say that they are ready.</summary>
    public bool IsReady => _balancer!.AllReady;

    /// <summary>The cluster's database.</summary>
    internal NpgsqlDataSource Database { get; private set; } = null!;

    internal IReadOnlyList<SiloNode> Silos { get; private set; } = [];

    internal IReadOnlyList<GatewayNode> Gateways { get; private set; } = [];

    /// <summary>Whether wires lie between the processes.</summary>
    internal bool IsWired { get; init; }

    public async Task InitializeAsync()
    {
        if (Machine.Lacks is not null) return;
        _postgres = await PostgresServer.Start();
        Database = NpgsqlDataSource.Create(_postgres.ConnectionString);
        Silos = [.. Enumerable.Range(1, Each).Select(n => new SiloNode($"silo {n}", Settings, Database))];
        Gateways = [.. Enumerable.Range(1, Each).Select(n => new GatewayNode($"gateway {n}", Settings))];
        _balancer = new Balancer(Gateways);
        _http = new HttpClient(_balancer) { BaseAddress = new Uri("http://gateways"), Timeout = TimeSpan.FromSeconds(60) };
        if (IsWired)
        {
            foreach (var silo in Silos) silo.Wire();
        }

        foreach (var gateway in Gateways) gateway.Start(); // before the silos, which they wait for
        foreach (var silo in Silos) silo.Start();
        await Ready();
    }

    public async Task DisposeAsync()
    {
        _http?.Dispose();
        await Task.WhenAll(Gateways.Cast<Node>().Concat(Silos).Select(node => node.DisposeAsync().AsTask()));
        foreach (var silo in Silos.Where(silo => silo.Wires is not null)) await silo.Wires!.DisposeAsync();
        if (_postgres is null) return;
        await Database.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    /// <summary>Ends the database without warning.</summary>
    public Task LoseDatabase() => _postgres!.Crash();

    /// <summary>Starts the database again on its files.</summary>
    public Task RegainDatabase() => _postgres!.Go();

    /// <summary>Ends the database without warning and starts it again on its files.</summary>
    public async Task CrashDatabase()
    {
        await LoseDatabase();
        await RegainDatabase();
    }

    /// <summary>Waits until every silo has joined and every gateway says that it is ready.</summary>
    public async Task Ready()
    {
        foreach (var silo in Silos) await Joined(silo);
        await Patiently(() => Task.FromResult(IsReady), "all gateways are ready");
    }

    /// <summary>Waits until a silo has joined.</summary>
    internal Task Joined(SiloNode silo) => Patiently(silo.HasJoined, $"{silo.Name} has joined");

    /// <summary>Starts a gateway again and waits until it is ready.</summary>
    internal async Task Start(GatewayNode gateway)
    {
        _balancer!.Forget(gateway);
        gateway.Start();
        await Ready();
    }

    /// <summary>Waits until something is true of it; at the end the message has what every process wrote.</summary>
    internal async Task Patiently(Func<Task<bool>> condition, string what)
    {
        try
        {
            await Until.True(condition, StartPatience, what);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}\n{string.Join("\n\n", Gateways.Cast<Node>().Concat(Silos).Select(node => node.Output))}", late);
        }
    }

    private Dictionary<string, string> Settings() => new() { ["Feedback:Cluster:ConnectionString"] = _postgres!.ConnectionString };
}
