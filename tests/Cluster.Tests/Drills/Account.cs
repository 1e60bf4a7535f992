using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Feedback.Cluster.Tests;

/// <summary>What became of every attempt: asked for at the end, from the jobs, their verdicts and reports, and the audit record.</summary>
/// <param name="Attempts">Attempts that were answered with a verdict.</param>
/// <param name="Lost">Of these, the ones that are not there any more as they were answered.</param>
/// <param name="Twice">Attempts that were charged more often than they were handed in, by the job or by the audit record.</param>
/// <param name="Different">Verdicts or reports that differ from the embedded host's for the same input.</param>
internal sealed record Account(int Attempts, IReadOnlyCollection<string> Lost, IReadOnlyCollection<string> Twice, IReadOnlyCollection<string> Different)
{
    private const int Askers = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Makes the account of a workload that has ended.</summary>
    public static async Task<Account> Of(Workload work, HttpClient http, Reference reference)
    {
        var admin = new Client(http, Keys.Admin);
        var (lost, twice, different) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        await Parallel.ForEachAsync(work.Verdicts.GroupBy(verdict => verdict.Job), new ParallelOptions { MaxDegreeOfParallelism = Askers }, async (handed, _) =>
        {
            var known = (await Read(admin, $"/v1/jobs/{handed.Key}/validations?limit=200")).Expect(200)["results"]!.AsArray().Select(verdict => (string)verdict!["id"]!).ToList();
            var used = (int)(await Read(admin, $"/v1/jobs/{handed.Key}")).Expect(200)["assignment"]!["attempts_used"]!;
            if (used != handed.Count() || known.Count != used) twice.Enqueue($"{handed.Key}: {handed.Count()} verdicts were answered, {used} attempts are used, {known.Count} verdicts are there");
            foreach (var verdict in handed)
            {
                var id = (string)JsonNode.Parse(verdict.Body)!["id"]!;
                var stored = await Read(new Client(http, Keys.Platform, World.Worker), $"/v1/jobs/{verdict.Job}/validations/{id}");
                if (stored.Status != 200 || Fresh(stored.Text) != Fresh(verdict.Body) || id != $"1-{verdict.Attempt}") lost.Enqueue($"{verdict}: {stored.Status} {stored.Text}");
                var report = await Read(admin, $"/v1/jobs/{verdict.Job}/validations/{id}/report");
                if (report.Status != 200) lost.Enqueue($"{verdict}: no report, {report.Status}");
                else if (!reference.Fits(verdict, report.Text)) different.Enqueue($"{verdict}: {report.Text}");
            }
        });
        await Settled(work, admin, twice);
        return new Account(work.Verdicts.Count, lost, twice, different);
    }

    /// <summary>Everything is as it should be.</summary>
    public void Expect()
    {
        string[] wrong = [.. Lost, .. Twice, .. Different];
        Assert.True(wrong.Length == 0, $"{this}\n{string.Join("\n", wrong)}");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Attempts} attempts: {Lost.Count} lost, {Twice.Count} charged twice, {Different.Count} different from the embedded host's";

    /// <summary>Asks again where nobody answered in time: that a silo has died may not be known everywhere yet, and says nothing about what is stored.</summary>
    private static async Task<Answer> Read(Client client, string path)
    {
        for (var watch = Stopwatch.StartNew(); ;)
        {
            var answer = await client.Get(path);
            if (answer.Status is not (503 or 504) || watch.Elapsed > Patience) return answer;
        }
    }

    /// <summary>Every verdict has one charge standing in the audit record. A line that a killed silo still had to send goes there when its job is next asked for,
    /// which was a moment ago.</summary>
    private static async Task Settled(Workload work, Client admin, ConcurrentQueue<string> twice)
    {
        var wrong = new List<string>();
        async Task<bool> Fits()
        {
            var charges = await Charges(admin, work.Name);
            wrong = [.. from verdict in work.Verdicts
                        let standing = charges.GetValueOrDefault((verdict.Job, $"1-{verdict.Attempt}"))
                        where standing != 1
                        select $"{verdict.Job} 1-{verdict.Attempt} has {standing} charges standing in the audit record"];
            return wrong.Count == 0;
        }

        try
        {
            await Until.True(Fits, Patience, "the audit record has every charge");
        }
        catch (TimeoutException)
        {
            wrong.ForEach(twice.Enqueue);
        }
    }

    private static async Task<Dictionary<(string, string), int>> Charges(Client admin, string task)
    {
        var record = (await admin.Get($"/v1/tasks/{task}/audit", ("Accept", "application/x-ndjson"))).Expect(200);
        var charges = new Dictionary<(string, string), int>();
        foreach (var line in record.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!))
        {
            var change = (string)line["kind"]! switch { "charge" => 1, "charge_taken_back" => -1, _ => 0 };
            if (change != 0) charges[((string)line["job_id"]!, (string)line["validation_id"]!)] = charges.GetValueOrDefault(((string)line["job_id"]!, (string)line["validation_id"]!)) + change;
        }

        return charges;
    }

    private static string Fresh(string body) => body.Replace("\"stale\":true", "\"stale\":false", StringComparison.Ordinal);
}
