using System.Collections.Concurrent;
using System.Diagnostics;
using Feedback.BlackBox;
using Xunit.Abstractions;

namespace Feedback.Cluster.Tests;

/// <summary>Processes that die while annotators hand in their work.</summary>
public sealed class CrashTests(RunningCluster cluster, ITestOutputHelper output) : IClassFixture<RunningCluster>
{
    private const int Jobs = 40;
    private const int Attempts = 3;
    private const string Worker = "worker";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [ClusterFact]
    public Task A_silo_killed_under_load_loses_no_attempt_and_charges_none_twice() => Under_load("killed", async () => await cluster.CrashSilo(), times: 3);

    [ClusterFact]
    public Task A_database_that_crashes_under_load_loses_no_attempt_and_charges_none_twice() => Under_load("database", async () => await cluster.CrashDatabase(), times: 2);

    [ClusterFact]
    public Task A_silo_that_is_replaced_under_load_loses_no_attempt_and_stops_in_good_order() =>
        Under_load("replaced", async () => Assert.Equal(0, await cluster.ReplaceSilo()), times: 1);

    [ClusterFact]
    public async Task Without_its_database_a_validation_ends_in_time_as_no_feedback_and_charges_nothing()
    {
        await cluster.Ready();
        await Given.Task(cluster.Api, "dark", Attempts);
        await Given.Job(cluster.Api, "dark", "dark-1", Worker);
        (await cluster.Api.Validate("dark-1", Worker, Documents.Wrong(1))).Expect(200);
        await cluster.LoseDatabase();
        var watch = Stopwatch.StartNew();
        var dark = await cluster.Api.Post("/v1/jobs/dark-1/validations", new { annotations = Documents.Wrong(2), timeout = 2 }, Worker);
        Assert.Equal((204, "", "timed_out"), (dark.Status, dark.Body, dark.Cause));
        output.WriteLine($"no feedback after {watch.Elapsed.TotalSeconds:F2} s of 2");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
        Assert.False(await cluster.IsReady());
        await cluster.RegainDatabase();
        await cluster.Ready();
        await Scenarios.Used(cluster.Api, "dark-1", 1);
        Assert.Equal(2, (await cluster.Api.Validate("dark-1", Worker, Documents.Wrong(2))).Expect(200).Number("attempt"));
    }

    /// <summary>Every job's annotator hands in three documents, trying each until it is answered, while something breaks.</summary>
    private async Task Under_load(string task, Func<Task> harm, int times)
    {
        await cluster.Ready();
        var api = cluster.Api;
        await Given.Task(api, task, Attempts);
        var jobs = Enumerable.Range(0, Jobs).Select(n => $"{task}-{n}").ToList();
        await Task.WhenAll(jobs.Select(job => Given.Job(api, task, job, Worker)));

        var answers = new ConcurrentDictionary<(string Job, int Attempt), string>();
        var others = new ConcurrentDictionary<int, int>();
        var work = Task.WhenAll(jobs.Select(job => HandIn(api, job, answers, others)));
        for (var n = 1; n <= times; n++)
        {
            var enough = Jobs * Attempts * n / (times + 1);
            await Until.True(() => Task.FromResult(answers.Count >= enough || work.IsCompleted), Patience, $"{enough} answers");
            var watch = Stopwatch.StartNew();
            await harm();
            await cluster.Ready();
            output.WriteLine($"{task} {n}: ready again after {watch.Elapsed.TotalSeconds:F1} s, {answers.Count} answers so far");
        }

        await work.WaitAsync(Patience);
        output.WriteLine($"{answers.Count} verdicts; other answers on the way: {string.Join(", ", others.Select(other => $"{other.Value} times {other.Key}"))}");
        Assert.Equal(Jobs * Attempts, answers.Count);
        foreach (var job in jobs) await Scenarios.Used(api, job, Attempts);
        foreach (var ((job, attempt), body) in answers)
        {
            var stored = (await api.Get($"/v1/jobs/{job}/validations/1-{attempt}", Worker)).Expect(200).Body;
            Assert.Equal(Fresh(body), Fresh(stored));
        }
    }

    private static async Task HandIn(Api api, string job, ConcurrentDictionary<(string, int), string> answers, ConcurrentDictionary<int, int> others)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            await Until.True(async () =>
            {
                var reply = await api.Validate(job, Worker, Documents.Wrong(attempt));
                if (reply.Status != 200)
                {
                    others.AddOrUpdate(reply.Status, 1, (_, count) => count + 1);
                    return false;
                }

                Assert.Equal(attempt, reply.Number("attempt"));
                return answers.TryAdd((job, attempt), reply.Body);
            }, Patience, $"{job} has answer {attempt}");
        }
    }

    /// <summary>An answer without the one member that follows later changes.</summary>
    private static string Fresh(string body) => body.Replace("\"stale\":true", "\"stale\":false", StringComparison.Ordinal);
}
