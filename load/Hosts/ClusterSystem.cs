using System.Diagnostics;
using System.Globalization;

namespace Feedback.Load.Hosts;

/// <summary>A PostgreSQL of its own, silos, and gateways.</summary>
internal sealed class ClusterSystem : SystemUnderLoad
{
    private readonly List<Uri> _gateways = [];
    private readonly List<(RunningProgram Program, Dictionary<string, string> Settings)> _silos = [];
    private readonly PostgresServer _postgres;

    private ClusterSystem(PostgresServer postgres) => _postgres = postgres;

    /// <inheritdoc/>
    public override IReadOnlyList<Uri> Gateways => _gateways;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, TimeSpan> ProcessorTimes =>
        new Dictionary<string, TimeSpan>(base.ProcessorTimes) { ["postgres"] = ProcessFamily.ProcessorTime(_postgres.ProcessId) };

    /// <summary>Starts it.</summary>
    /// <param name="silos">How many silos.</param>
    /// <param name="gateways">How many gateways.</param>
    /// <param name="siloSettings">Settings of the silos beyond those of the cluster.</param>
    public static async Task<ClusterSystem> Start(int silos, int gateways = 1, IReadOnlyDictionary<string, string>? siloSettings = null)
    {
        // A server as it comes: what was answered is on the disk.
        var system = new ClusterSystem(await PostgresServer.Start("-c shared_buffers=256MB -c max_wal_size=4GB"));
        for (var i = 0; i < silos; i++) system.LaunchSilo(system.SiloSettings(siloSettings));
        for (var i = 0; i < gateways; i++)
        {
            var address = FreeAddress();
            system._gateways.Add(address);
            system.Launch("gateway", Machine.GatewayProgram, new Dictionary<string, string>(GatewaySettings(address))
            {
                ["Feedback:Host"] = "cluster",
                ["Feedback:Cluster:ConnectionString"] = system._postgres.ConnectionString,
            });
        }

        await system.Ready();
        return system;
    }

    /// <summary>Stops all silos and starts them again; the time from the start until every gateway is ready.</summary>
    public async Task<TimeSpan> RestartSilos()
    {
        var before = _silos.ToArray();
        _silos.Clear();
        foreach (var (program, _) in before) await Dismiss(program);
        var watch = Stopwatch.StartNew();
        foreach (var (_, settings) in before) LaunchSilo(settings);
        await Ready();
        return watch.Elapsed;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    private void LaunchSilo(Dictionary<string, string> settings) => _silos.Add((Launch("silo", Machine.SiloProgram, settings), settings));

    private Dictionary<string, string> SiloSettings(IReadOnlyDictionary<string, string>? more) => new(more ?? new Dictionary<string, string>())
    {
        ["Feedback:Cluster:ConnectionString"] = _postgres.ConnectionString,
        ["Feedback:Cluster:SiloPort"] = Ports.Free().ToString(CultureInfo.InvariantCulture),
        ["Feedback:Cluster:GatewayPort"] = Ports.Free().ToString(CultureInfo.InvariantCulture),
        ["Feedback:Cluster:AdvertisedAddress"] = "127.0.0.1",
    };
}
