using System.Text.RegularExpressions;
using Npgsql;

namespace Feedback.Operations.Tests;

/// <summary>When silos and gateways say that they live and are ready.</summary>
[Collection(Composed.Name)]
public sealed partial class HealthTests(ComposedCluster cluster)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [ClusterFact]
    public async Task Every_path_that_probes_and_checks_ask_for_is_answered()
    {
        var files = Repository.Files("deploy", "*").Append("docker-compose.yml").Select(Repository.Read);
        var paths = files.SelectMany(text => Path().Matches(text)).Select(match => match.Value).Distinct().Order().ToList();
        Assert.Equal(["/health/live", "/health/ready"], paths);
        foreach (var member in cluster.Silos.Concat(cluster.Gateways))
        {
            foreach (var path in paths) Assert.Equal(200, (int)(await member.Ops.GetAsync(path)).StatusCode);
        }
    }

    [ClusterFact]
    public async Task A_silo_that_has_not_joined_lives_but_is_not_ready()
    {
        var lost = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Port = Ports.Free() }.ConnectionString;
        var silo = cluster.StartSilo(("Feedback__Cluster__ConnectionString", lost));
        await using var program = silo.Program;
        await Until.True(async () => (await silo.Ops.GetAsync("/health/live")).IsSuccessStatusCode, Patience, "the silo lives");
        var ready = await silo.Ops.GetAsync("/health/ready");
        Assert.Equal((503, "the silo has not joined the cluster"), ((int)ready.StatusCode, await ready.Content.ReadAsStringAsync()));
    }

    [ClusterFact]
    public async Task Without_the_database_silos_and_gateways_live_but_are_not_ready_until_it_is_back()
    {
        await cluster.LoseDatabase();
        try
        {
            foreach (var member in cluster.Silos.Concat(cluster.Gateways))
            {
                Assert.Equal(503, (int)(await member.Ops.GetAsync("/health/ready")).StatusCode);
                Assert.Equal(200, (int)(await member.Ops.GetAsync("/health/live")).StatusCode);
            }

            Assert.Equal("the database does not answer", await (await cluster.Silos[0].Ops.GetAsync("/health/ready")).Content.ReadAsStringAsync());
        }
        finally
        {
            await cluster.RegainDatabase();
        }

        await cluster.Ready();
    }

    [GeneratedRegex(@"/health/\w+")]
    private static partial Regex Path();
}
