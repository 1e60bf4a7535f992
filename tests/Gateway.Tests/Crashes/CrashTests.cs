using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit.Abstractions;

namespace Feedback.Gateway.Tests;

/// <summary>A gateway that is killed while annotators hand in their work. Longer with <c>FEEDBACK_TEST_KILLS</c>.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Jobs = 6;
    private const int Attempts = 3;
    private readonly ConcurrentQueue<Handed> _told = new();

    [Fact]
    public async Task Killed_at_any_moment_the_gateway_knows_every_attempt_it_answered_for_and_has_charged_none_twice()
    {
        var kills = Seeds.Number("FEEDBACK_TEST_KILLS", 20);
        var random = new Random(Seeds.Seed);
        output.WriteLine($"seed {Seeds.Seed}");
        using var scratch = new Scratch();
        var gateway = await GatewayProcess.Start(scratch.Path, Keys.Settings);
        var address = await gateway.Address();
        using var http = await gateway.Http();
        var platform = new Client(http, Keys.Platform);
        var world = await World.Make(platform, "crash", Attempts);
        var annotators = new List<RestlessAnnotator>();
        for (var n = 0; n < Jobs; n++)
        {
            await world.PutJob($"crash-{n}");
            annotators.Add(new RestlessAnnotator(person => new Client(http, Keys.Platform, person), platform, $"crash-{n}", random.Next(), _told));
        }

        using var stop = new CancellationTokenSource();
        var work = annotators.Select(annotator => annotator.Run(stop.Token)).ToList();
        var watch = Stopwatch.StartNew();
        try
        {
            for (var kill = 1; kill <= kills; kill++)
            {
                await Moment(random, early: kill % 5 == 0);
                var before = _told.Count;
                await gateway.DisposeAsync();
                gateway = kill % 7 == 0
                    ? await KilledWhileStarting(scratch.Path, address.Port, random)
                    : await GatewayProcess.Start(scratch.Path, Keys.Settings, address.Port);
                await AllKnown(new Client(http, Keys.Admin), _told.Take(before).Where(handed => handed.Status == 200).TakeLast(20));
            }

            await stop.CancelAsync();
            await Task.WhenAll(work);
            output.WriteLine($"{kills} kills in {watch.Elapsed.TotalSeconds:F1} s");
            await Check(new Client(http, Keys.Admin), annotators);
        }
        finally
        {
            await gateway.DisposeAsync();
        }
    }

    /// <summary>Some answers after the last start, and then any moment; or at once.</summary>
    private async Task Moment(Random random, bool early)
    {
        var enough = Answered + (early ? 1 : random.Next(5, 40));
        await Until.True(() => Task.FromResult(Answered >= enough), "annotators are answered");
        await Task.Delay(random.Next(0, 100));
    }

    private int Answered => _told.Count(handed => handed.Status != 0);

    private static async Task<GatewayProcess> KilledWhileStarting(string folder, int port, Random random)
    {
        await using (GatewayProcess.Launch(folder, Keys.Settings, "--urls", $"http://127.0.0.1:{port}")) await Task.Delay(random.Next(100, 900));
        return await GatewayProcess.Start(folder, Keys.Settings, port);
    }

    private static async Task AllKnown(Client admin, IEnumerable<Handed> answered)
    {
        foreach (var handed in answered)
        {
            var verdict = System.Text.Json.Nodes.JsonNode.Parse(handed.Body)!;
            var known = (await admin.Get($"/v1/jobs/{handed.Job}/validations/{verdict["id"]}")).Expect(200);
            Assert.Equal((string)verdict["annotations_digest"]!, (string)known["annotations_digest"]!);
        }
    }

    private async Task Check(Client admin, IEnumerable<RestlessAnnotator> annotators)
    {
        var jobs = new List<StoredJob>();
        foreach (var (annotator, n) in annotators.Select((annotator, n) => (annotator, n))) jobs.Add(await StoredJob.Read(admin, $"crash-{n}", annotator.Assignment));
        var byStatus = string.Join(", ", _told.CountBy(handed => handed.Status).OrderBy(entry => entry.Key).Select(entry => $"{entry.Value} × {entry.Key}"));
        output.WriteLine($"{_told.Count} requests ({byStatus}; 0 = answer lost), {jobs.Sum(job => job.Verdicts.Count)} verdicts in {jobs.Sum(job => job.Assignment)} assignments");
        Assert.All(_told, handed => Assert.Contains(handed.Status, (int[])[0, 200, 204, 409]));
        Assert.Empty(jobs.SelectMany(job => HistoryCheck.Violations(_told, job, Attempts)));
        Assert.Contains(_told, handed => handed.Status == 0);
        Assert.Contains(_told, handed => handed.Status == 409);
    }
}
