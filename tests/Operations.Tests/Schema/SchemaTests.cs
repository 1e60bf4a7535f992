using Npgsql;

namespace Feedback.Operations.Tests;

/// <summary>The schema made by a command, for silos that may not make it.</summary>
[Collection(Composed.Name)]
public sealed class SchemaTests(ComposedCluster cluster)
{
    [ClusterFact]
    public async Task The_command_makes_the_schema_and_makes_it_again()
    {
        var connection = await Database("commanded");
        Assert.Contains("in place", (await CommandLine.Silo(connection, "--schema")).Done().Output, StringComparison.Ordinal);
        await Databases.Run(connection, "DELETE FROM OrleansQuery WHERE QueryKey = 'WriteToStorageKey'; UPDATE OrleansQuery SET QueryText = 'old' WHERE QueryKey = 'GatewaysQueryKey'");
        (await CommandLine.Silo(connection, "--schema")).Done();
        Assert.Equal(13L, await Databases.Run(connection, "SELECT count(*) FROM OrleansQuery WHERE QueryText <> 'old'"));
    }

    [ClusterFact]
    public async Task A_silo_that_may_not_make_tables_works_on_those_the_command_made()
    {
        var connection = await Database("owned");
        (await CommandLine.Silo(connection, "--schema")).Done();
        await Databases.Run(connection, "CREATE ROLE servant LOGIN; REVOKE CREATE ON SCHEMA public FROM PUBLIC; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO servant");
        var servant = new NpgsqlConnectionStringBuilder(connection) { Username = "servant" }.ConnectionString;
        var refused = await CommandLine.Silo(servant, "--schema");
        Assert.Equal(1, refused.Code);
        Assert.Contains("permission denied", refused.Errors, StringComparison.Ordinal);
        var silo = cluster.StartSilo(("Feedback__Cluster__ConnectionString", servant), ("Feedback__Cluster__CreateSchema", "false"));
        await using var program = silo.Program;
        await Until.True(async () => (await silo.Ops.GetAsync("/health/ready")).IsSuccessStatusCode, TimeSpan.FromSeconds(60), "the silo is ready");
    }

    [ClusterFact]
    public async Task Where_there_is_no_database_it_says_so()
    {
        var refused = await CommandLine.Silo("Host=127.0.0.1;Port=1", "--schema", "--Feedback:Cluster:StartPatience=00:00:00");
        Assert.Equal(1, refused.Code);
        Assert.Contains("The schema could not be made", refused.Errors, StringComparison.Ordinal);
        (await CommandLine.Silo(null, "--schema")).Refused("Feedback:Cluster:ConnectionString is not set");
    }

    private Task<string> Database(string name) => Databases.Make(cluster.ConnectionString, name);
}
