using Npgsql;

namespace Feedback.Cluster.Tests;

/// <summary>A place for a silo.</summary>
/// <param name="name">What to call it.</param>
/// <param name="settings">What it has in common with the others.</param>
/// <param name="database">The cluster's database, which says whether it has joined.</param>
internal sealed class SiloNode(string name, Func<IReadOnlyDictionary<string, string>> settings, NpgsqlDataSource database) : Node(name, Machine.SiloProgram)
{
    private const int Active = 3;
    private (int Silo, int Gateway) _ports = (Ports.Free(), Ports.Free());

    /// <summary>The port under which other silos know it.</summary>
    public int Port => _ports.Silo;

    /// <summary>Further settings of its own.</summary>
    public Dictionary<string, string> Own { get; } = [];

    /// <summary>From the next start on it has another address, as a container or a machine that replaces it would.</summary>
    public void Move() => _ports = (Ports.Free(), Ports.Free());

    /// <summary>Takes given ports.</summary>
    public void Take(int silo, int gateway) => _ports = (silo, gateway);

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
    protected override IReadOnlyDictionary<string, string> Settings() => new Dictionary<string, string>([.. settings(), .. Own])
    {
        ["Feedback:Cluster:SiloPort"] = $"{_ports.Silo}",
        ["Feedback:Cluster:GatewayPort"] = $"{_ports.Gateway}",
        ["Feedback:Cluster:AdvertisedAddress"] = "127.0.0.1",
    };
}
