using Feedback.BlackBox;

namespace Feedback.Cluster.Tests;

/// <summary>A PostgreSQL, one silo and one gateway as processes on the loopback.</summary>
public sealed class RunningCluster : IAsyncLifetime
{
    private const string Key = "a-key-for-the-test";
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private readonly int _siloPort = Ports.Free();
    private readonly int _gatewayPort = Ports.Free();
    private PostgresServer? _postgres;
    private RunningProgram? _silo;
    private RunningProgram? _gateway;
    private HttpClient? _http;

    /// <summary>The gateway's API.</summary>
    public Api Api => new(_http!, Key);

    public async Task InitializeAsync()
    {
        if (Machine.Lacks is not null) return;
        _postgres = await PostgresServer.Start();
        var url = $"http://127.0.0.1:{Ports.Free()}";
        _http = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(60) };
        _gateway = new RunningProgram(Machine.GatewayProgram, new Dictionary<string, string>(Settings())
        {
            ["Feedback:Host"] = "cluster",
            ["Feedback:Auth:ApiKeys:0:Name"] = "platform",
            ["Feedback:Auth:ApiKeys:0:Key"] = Key,
            ["Feedback:Auth:ApiKeys:0:Roles:0"] = "platform",
            ["ASPNETCORE_URLS"] = url,
            ["Feedback:Validation:MaxConcurrent"] = "200",
            ["Feedback:Validation:MaxConcurrentPerTask"] = "200",
        });
        StartSilo(); // after the gateway, which waits for it
        await Ready();
    }

    public async Task DisposeAsync()
    {
        _http?.Dispose();
        if (_gateway is not null) await _gateway.DisposeAsync();
        if (_silo is not null) await _silo.DisposeAsync();
        if (_postgres is not null) await _postgres.DisposeAsync();
    }

    /// <summary>Ends the silo without warning and starts another in its place.</summary>
    public async Task CrashSilo()
    {
        await _silo!.Kill();
        await _silo.DisposeAsync();
        StartSilo();
    }

    /// <summary>Asks the silo to stop and starts another in its place; the first one's exit code.</summary>
    public async Task<int> ReplaceSilo()
    {
        var code = await _silo!.Stop();
        await _silo.DisposeAsync();
        StartSilo();
        return code;
    }

    /// <summary>Ends the database without warning and starts it again on its files.</summary>
    public async Task CrashDatabase()
    {
        await LoseDatabase();
        await RegainDatabase();
    }

    /// <summary>Ends the database without warning.</summary>
    public Task LoseDatabase() => _postgres!.Crash();

    /// <summary>Starts the database again on its files.</summary>
    public Task RegainDatabase() => _postgres!.Go();

    /// <summary>Whether the gateway says that it is ready.</summary>
    public async Task<bool> IsReady() => (await _http!.GetAsync("/health/ready")).IsSuccessStatusCode;

    /// <summary>Waits until the gateway says that it is ready.</summary>
    public async Task Ready()
    {
        try
        {
            await Until.True(async () => _gateway!.Ended || _silo!.Ended || await IsReady(), StartPatience, "the gateway is ready");
            if (_gateway!.Ended || _silo!.Ended) throw new TimeoutException("A program has ended by itself.");
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}\nGateway:\n{_gateway!.Output}\nSilo:\n{_silo!.Output}", late);
        }
    }

    private void StartSilo() => _silo = new RunningProgram(Machine.SiloProgram, Settings());

    private Dictionary<string, string> Settings() => new()
    {
        ["Feedback:Cluster:ConnectionString"] = _postgres!.ConnectionString,
        ["Feedback:Cluster:SiloPort"] = $"{_siloPort}",
        ["Feedback:Cluster:GatewayPort"] = $"{_gatewayPort}",
        ["Feedback:Cluster:AdvertisedAddress"] = "127.0.0.1",
    };
}
