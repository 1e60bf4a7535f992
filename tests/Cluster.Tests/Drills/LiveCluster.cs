using Feedback.History.Tests;

namespace Feedback.Cluster.Tests;

/// <summary>A cluster of which a silo, a gateway or the database is killed at a time, for <see cref="Shift"/>.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="recorder">Told of every kill.</param>
internal sealed class LiveCluster(RunningCluster cluster, Recorder recorder) : ILiveService
{
    /// <inheritdoc/>
    public Task Up => Task.CompletedTask; // somebody always listens

    /// <inheritdoc/>
    public Client Admin => new(cluster.Http, Keys.Admin);

    /// <inheritdoc/>
    public Client Platform => new(cluster.Http, Keys.Platform);

    /// <summary>What was on its way when something died can still arrive: as long as calls are repeated and tickets are taken back.</summary>
    public double Aftermath => 10;

    /// <inheritdoc/>
    public Client ActingFor(string person) => new(cluster.Http, Keys.Platform, person);

    /// <summary>A call that no silo answered may have been carried out all the same.</summary>
    public bool IsUnknown(int status) => status is 503 or 504;

    /// <inheritdoc/>
    public async Task Kill(Random random, bool twice = false)
    {
        for (var times = twice ? 2 : 1; times > 0; times--)
        {
            recorder.Killed();
            switch (random.Next(5))
            {
                case 0:
                    await cluster.CrashDatabase();
                    break;
                case 1:
                    var gateway = cluster.Gateways[random.Next(cluster.Gateways.Count)];
                    await gateway.Kill();
                    await cluster.Start(gateway);
                    break;
                default:
                    var silo = cluster.Silos[random.Next(cluster.Silos.Count)];
                    await silo.Kill();
                    if (random.Next(2) == 0) silo.Move();
                    silo.Start();
                    break;
            }
        }

        await cluster.Ready();
    }
}
