using Feedback.Actors;
using Feedback.Grains;
using Feedback.Silo;
using Npgsql;

namespace Feedback.Cluster.Tests;

/// <summary>The audit record in a database that comes and goes.</summary>
public sealed class AuditTests
{
    private const string Scope = "task/audited";

    [ClusterFact]
    public async Task Lines_are_added_and_read_over_connections_from_before_a_crash_and_refused_in_words_while_it_is_away()
    {
        await using var postgres = await PostgresServer.Start();
        await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
        await ClusterSchema.Create(database, default);
        var audit = new PostgresAudit(database, new ClusterSettings());

        await FillPool(database, 3);
        await audit.Append(Line("before"));
        await postgres.Crash();
        await Assert.ThrowsAsync<HostUnavailableException>(() => audit.Append(Line("meanwhile")));
        await postgres.Go();
        await FillPool(database, 3);
        await postgres.Crash();
        await postgres.Go();

        await audit.Append(Line("after"));
        Assert.Equal(["before", "after"], (await audit.Read(Scope, 0, 10)).Select(line => line.Event.By));
    }

    /// <summary>Leaves as many open connections in the pool, which a crash then breaks unseen.</summary>
    private static async Task FillPool(NpgsqlDataSource database, int connections)
    {
        var open = new List<NpgsqlConnection>();
        for (var i = 0; i < connections; i++) open.Add(await database.OpenConnectionAsync());
        foreach (var connection in open) await connection.DisposeAsync();
    }

    private static AuditEvent Line(string person) => new(Scope, new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), person, AuditKind.ReportRead);
}
