using System.Text.Json.Nodes;

namespace Feedback.Gateway.Tests;

/// <summary>What staff are told about how sure a verdict is, and that annotators are not.</summary>
[Collection(SharedGateway.Name)]
public sealed class HonestVerdictTests(RunningGateway gateway)
{
    private static readonly string[] Secrets = ["review", "statistics", "wilson", "bootstrap", "policy", "confidence"];

    private readonly Client _boss = gateway.Person(World.Boss, "staff");
    private readonly Client _worker = gateway.Person(World.Worker, "annotator");

    [Fact]
    public async Task The_report_of_a_verdict_has_its_statistics_and_says_the_same_each_time()
    {
        var world = await World.Make(gateway.Platform, "honest-report", objects: 10);
        await _worker.Validate(world.Job, Drawing.Hitting(5));
        var report = (await _boss.Get($"{world.JobPath}/validations/1-1/report")).Expect(200);
        Assert.Equal(("threshold", false), ((string)report["verdict_policy"]!, (bool)report["review"]!));
        var statistics = report["statistics"]!;
        Assert.Equal((4, 10, 0.95), ((int)statistics["frames"]!, (int)statistics["objects"]!, (double)statistics["confidence"]!));
        Assert.Equal((0.2366, 0.7634), Bounds(statistics["wilson"]!)); // 5/10, Wilson
        var (low, high) = Bounds(statistics["bootstrap"]!);
        Assert.True(low < 0.5 && high > 0.5 && low >= 0.33 && high <= 0.67, $"{low} to {high}"); // between 1/3 (frames 1) and 2/3 (frame 0)
        Assert.Equal(report.Text, (await _boss.Get($"{world.JobPath}/validations/1-1/report")).Text);
    }

    [Fact]
    public async Task By_interval_what_is_not_sure_is_accepted_and_staff_find_it_on_their_lists()
    {
        var world = await Unsure("honest-interval");
        (await _worker.Validate(world.Job, Drawing.Hitting(5))).Expect(200);
        var seen = (await _boss.Get($"{world.JobPath}/validations/1-1")).Expect(200);
        Assert.Equal(("accepted", true, 0.5), ((string)seen["verdict"]!, (bool)seen["review"]!, (double)seen["score"]!));
        var report = (await _boss.Get($"{world.TaskPath}/quality/report")).Expect(200);
        Assert.Equal([world.Job], report["jobs_for_review"]!.AsArray().Select(job => (string)job!));
        Assert.True((bool)report["jobs"]![0]!["review"]!);
        Assert.True((bool)(await _boss.Get($"{world.JobPath}/validations/1-1/report")).Expect(200)["review"]!);
    }

    [Theory]
    [InlineData(1, "rejected")]
    [InlineData(10, "accepted")]
    public async Task By_interval_what_is_sure_is_not_for_review(int hits, string verdict)
    {
        var world = await Unsure($"honest-sure-{hits}");
        (await _worker.Validate(world.Job, Drawing.Hitting(hits))).Expect(200);
        var seen = (await _boss.Get($"{world.JobPath}/validations/1-1")).Expect(200);
        Assert.Equal((verdict, false), ((string)seen["verdict"]!, (bool)seen["review"]!));
        Assert.Empty((await _boss.Get($"{world.TaskPath}/quality/report")).Expect(200)["jobs_for_review"]!.AsArray());
    }

    [Fact]
    public async Task An_annotator_cannot_tell_an_acceptance_for_review_from_any_other()
    {
        var answers = new List<JsonObject>();
        foreach (var hits in new[] { 5, 7, 10 })
        {
            var world = await Unsure($"honest-alike-{hits}");
            var answer = (await _worker.Validate(world.Job, Drawing.Hitting(hits))).Expect(200).Json.AsObject();
            foreach (var name in new[] { "job_id", "task_id", "annotations_digest", "created_at" }) answer.Remove(name);
            answers.Add(answer);
        }

        Assert.Equal(("accepted", 0.7, 0.7), ((string)answers[0]["verdict"]!, (double)answers[0]["score"]!, (double)answers[0]["required_score"]!));
        Assert.All(answers, answer => Assert.Equal(answers[0].ToJsonString(), answer.ToJsonString()));
    }

    [Theory]
    [InlineData("threshold")]
    [InlineData("interval")]
    public async Task Nothing_an_annotator_reads_names_review_or_statistics(string policy)
    {
        var world = await Unsure($"honest-silent-{policy}", policy);
        var read = new List<Answer> { await _worker.Validate(world.Job, Drawing.Hitting(1)), await _worker.Validate(world.Job, Drawing.Hitting(5)) };
        foreach (var path in new[] { "", "/validations", "/validations/1-1", "/validations/1-2" }) read.Add(await _worker.Get(world.JobPath + path));
        read.Add(await _worker.Post($"{world.JobPath}/validations/1-2/response", new { response = "agree" }));
        Assert.All(read, answer => Assert.All(Secrets, secret => Assert.DoesNotContain(secret, answer.Expect(200).Seen, StringComparison.OrdinalIgnoreCase)));
        foreach (var path in new[] { $"{world.JobPath}/validations/1-1/report", $"{world.TaskPath}/quality/advice", $"{world.TaskPath}/quality/report" })
            Assert.Contains((await _worker.Get(path)).Status, new[] { 403, 404 });
    }

    [Theory]
    [InlineData("threshold")]
    [InlineData("interval")]
    public async Task Precision_of_nothing_handed_in_is_a_rejection(string policy)
    {
        var world = await Unsure($"honest-nothing-{policy}", policy);
        await world.Set(new { target_metric = "precision" });
        var answer = (await _worker.Validate(world.Job, Drawing.Hitting(0))).Expect(200);
        Assert.Equal(("rejected", 0.0), ((string)answer["verdict"]!, (double)answer["score"]!));
        var statistics = (await _boss.Get($"{world.JobPath}/validations/1-1/report")).Expect(200)["statistics"]!;
        Assert.Equal((0, null, null), ((int)statistics["objects"]!, statistics["wilson"], statistics["bootstrap"]));
    }

    /// <summary>Ten objects, seven required: five right are not sure to be too few.</summary>
    private async Task<World> Unsure(string name, string policy = "interval")
    {
        var world = await World.Make(gateway.Platform, name, objects: 10);
        await world.Set(new { verdict_policy = policy });
        return world;
    }

    private static (double, double) Bounds(JsonNode interval) => (Math.Round((double)interval["low"]!, 4), Math.Round((double)interval["high"]!, 4));
}
