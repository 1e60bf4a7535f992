using Npgsql;

namespace Feedback.Cluster.Tests;

/// <summary>A place for a silo.</summary>
/// <param name="name">What to call it.</param>
/// <param name="settings">What it has in common with the others.</param>
/// <param name="database">The cluster's database, which says whether it has joined.</param>
internal sealed class SiloNode(string name, Func<IReadOnlyDictionary<string, string>> settings, NpgsqlDataSource database) : Node(name, Machine.SiloProgram)
{
    private const string ConnectionString = "Feedback:Cluster:ConnectionString";
    private const int Active = 3;
    private (int Silo, int Gateway) _ports = (Ports.Free(), Ports.Free());

    /// <summary>The port under which other silos know it.</summary>
    public int Port => Wires?.Silo.From ?? _ports.Silo;

    /// <summary>The wires to it and from it to the database; null where nothing lies between.</summary>
    public SiloWires? Wires { get; private set; }

    /// <summary>Lays wires to it and from it to the database.</summary>
    public void Wire() => Wires = new SiloWires(new Wire(_ports.Silo), new Wire(_ports.Gateway), new Wire(new NpgsqlConnectionStringBuilder(settings()[ConnectionString]).Port));

    /// <summary>From the next start on it has another address, as a container or a machine that replaces it would.</summary>
    public void Move() => _ports = (Ports.Free(), Ports.Free());

    /// <summary>Whether its present process is part of the cluster.</summary>
    public async Task<bool> HasJoined()
    {
        await using var command = database.CreateCommand("SELECT count(*) FROM feedback_silo WHERE port = @port AND status = @active AND start_time >= @started");
        command.Parameters.AddWithValue("port", Port);
        command.Parameters.AddWithValue("active", Active);
        command.Parameters.AddWithValue("started", Started.AddMilliseconds(-1));
        return await command.ExecuteScalarAsync() is > 0L;
    }

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Settings()
    {
        var own = new Dictionary<string, string>(settings())
        {
            ["Feedback:Cluster:SiloPort"] = $"{Port}",
            ["Feedback:Cluster:GatewayPort"] = $"{_ports.Gateway}",
            ["Feedback:Cluster:AdvertisedAddress"] = "127.0.0.1",
        };
        var database = new NpgsqlConnectionStringBuilder(own[ConnectionString]) { ApplicationName = Name };
        if (Wires is { } wires)
        {
            (own["Feedback:Cluster:SiloPort"], own["Feedback:Cluster:SiloListenPort"]) = ($"{Port}", $"{_ports.Silo}");
            (own["Feedback:Cluster:GatewayPort"], own["Feedback:Cluster:GatewayListenPort"]) = ($"{wires.Gateway.From}", $"{_ports.Gateway}");
            database.Port = wires.Database.From;
        }

        own[ConnectionString] = database.ConnectionString;
        return own;
    }
}
