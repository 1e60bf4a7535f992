using System.Diagnostics;
using Feedback.BlackBox;
using Npgsql;
using Xunit.Abstractions;

namespace Feedback.Cluster.Tests;

/// <summary>A validation that has begun when something is lost.</summary>
[Collection(RunningCluster.Shared)]
public sealed class MidwayTests(RunningCluster cluster, ITestOutputHelper output)
{
    private const int Attempts = 3;
    private const string Worker = "worker";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [ClusterFact]
    public async Task A_silo_that_dies_in_the_middle_of_a_validation_costs_time_but_no_attempt()
    {
        await cluster.Ready();
        var api = cluster.Api;
        await Given.Task(api, "midway", Attempts);
        string[] jobs = ["midway-patient", "midway-hurried"];
        foreach (var job in jobs) await Given.Job(api, "midway", job, Worker);
        (Task<Reply> Patient, Task<Reply> Hurried) asked;
        await using (await HoldWrites())
        {
            asked = (api.Validate(jobs[0], Worker, Documents.Wrong(1)), api.Post($"/v1/jobs/{jobs[1]}/validations", new { annotations = Documents.Wrong(1), timeout = 2 }, Worker));
            await Until.True(async () => (await Writers()).Count > 0, Patience, "a silo waits to write");
            foreach (var writer in await Writers())
            {
                var silo = cluster.Silos.Single(silo => silo.Name == writer);
                await silo.Kill();
                silo.Start();
            }

            Assert.Equal((204, "timed_out"), ((await asked.Hurried).Status, (await asked.Hurried).Cause));
        }

        var verdict = (await asked.Patient).Expect(200);
        Assert.Equal(1, verdict.Number("attempt"));
        await cluster.Ready();
        foreach (var job in jobs) await Until.True(async () => (await api.Get($"/v1/jobs/{job}")).Status == 200, Patience, $"{job} answers again");
        await Scenarios.Used(api, jobs[0], 1);
        await Scenarios.Used(api, jobs[1], 0);
        Assert.Equal(1, (await api.Validate(jobs[1], Worker, Documents.Wrong(1))).Expect(200).Number("attempt"));
    }

    [ClusterFact]
    public async Task Without_its_database_a_validation_ends_in_time_as_no_feedback_and_charges_nothing()
    {
        await cluster.Ready();
        var api = cluster.Api;
        await Given.Task(api, "dark", Attempts);
        await Given.Job(api, "dark", "dark-1", Worker);
        (await api.Validate("dark-1", Worker, Documents.Wrong(1))).Expect(200);
        await cluster.LoseDatabase();
        var watch = Stopwatch.StartNew();
        var dark = await api.Post("/v1/jobs/dark-1/validations", new { annotations = Documents.Wrong(2), timeout = 2 }, Worker);
        Assert.Equal((204, "", "timed_out"), (dark.Status, dark.Body, dark.Cause));
        output.WriteLine($"no feedback after {watch.Elapsed.TotalSeconds:F2} s of 2");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
        await Until.True(() => Task.FromResult(!cluster.IsReady), Patience, "the gateways are not ready");
        await cluster.RegainDatabase();
        await cluster.Ready();
        await Scenarios.Used(api, "dark-1", 1);
        Assert.Equal(2, (await api.Validate("dark-1", Worker, Documents.Wrong(2))).Expect(200).Number("attempt"));
    }

    /// <summary>Holds up everything that would be stored, until disposed of.</summary>
    private async Task<NpgsqlConnection> HoldWrites()
    {
        var connection = await cluster.Database.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("BEGIN; LOCK TABLE feedback_state IN SHARE MODE", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>The silos that wait to store something.</summary>
    private async Task<IReadOnlyList<string>> Writers()
    {
        await using var command = cluster.Database.CreateCommand("SELECT DISTINCT application_name FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%feedback_state%'");
        await using var rows = await command.ExecuteReaderAsync();
        var writers = new List<string>();
        while (await rows.ReadAsync()) writers.Add(rows.GetString(0));
        return writers;
    }
}
