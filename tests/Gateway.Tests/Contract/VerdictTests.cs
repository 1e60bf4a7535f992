namespace Feedback.Gateway.Tests;

/// <summary>What a verdict says, and to whom.</summary>
[Collection(SharedGateway.Name)]
public sealed class VerdictTests(RunningGateway gateway)
{
    private static readonly string[] Members =
    [
        "annotations_digest", "assignee", "attempt", "attempts_remaining", "created_at", "hints", "id", "job_id", "metric", "required_score", "response", "score", "stale", "task_id", "verdict",
    ];

    private readonly Client _worker = gateway.Person(World.Worker);

    [Fact]
    public async Task A_verdict_has_these_members_and_no_others()
    {
        var world = await World.Make(gateway.Platform, "members");
        var verdict = (await _worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        Assert.Equal(Members, verdict.Json.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal((world.Job, world.Name, World.Worker, "accuracy"), ((string)verdict["job_id"]!, (string)verdict["task_id"]!, (string)verdict["assignee"]!, (string)verdict["metric"]!));
        Assert.Equal(TimeSpan.Zero, DateTimeOffset.Parse((string)verdict["created_at"]!, System.Globalization.CultureInfo.InvariantCulture).Offset);
        Assert.Null(verdict["response"]);
    }

    [Fact]
    public async Task Scores_are_rounded_down_for_annotators_and_exact_for_staff()
    {
        var world = await World.Make(gateway.Platform, "rounded", objects: 3);
        await world.Set(new { target_metric_threshold = 0.999 });
        Assert.Equal(0.66, (double)(await _worker.Validate(world.Job, Drawing.Hitting(2))).Expect(200)["score"]!);
        Assert.Equal(2 / 3.0, (double)(await gateway.Admin.Validate(world.Job)).Expect(200)["score"]!);
        Assert.Equal(0.66, (double)(await gateway.Platform.Get($"{world.JobPath}/validations/1-1")).Expect(200)["score"]!);
        Assert.Equal(2 / 3.0, (double)(await gateway.Person(World.Boss).Get($"{world.JobPath}/validations/1-1")).Expect(200)["score"]!);
    }

    [Fact]
    public async Task An_accepted_score_is_never_shown_below_the_required_one()
    {
        var world = await World.Make(gateway.Platform, "never-below", objects: 3);
        await world.Set(new { target_metric_threshold = 0.665 });
        var verdict = (await _worker.Validate(world.Job, Drawing.Hitting(2))).Expect(200);
        Assert.Equal(("accepted", 0.665, 0.665), ((string)verdict["verdict"]!, (double)verdict["score"]!, (double)verdict["required_score"]!));
    }

    [Theory]
    [InlineData(0.75, "accepted")]
    [InlineData(0.7500000000000001, "rejected")]
    [InlineData(0, "accepted")]
    [InlineData(1, "rejected")]
    public async Task A_score_equal_to_the_required_one_is_accepted(double threshold, string expected)
    {
        var world = await World.Make(gateway.Platform, $"equal-{threshold}");
        await world.Set(new { target_metric_threshold = threshold });
        Assert.Equal(expected, (string)(await _worker.Validate(world.Job, Drawing.Hitting(3))).Expect(200)["verdict"]!);
    }

    [Fact]
    public async Task Precision_and_recall_are_judged_where_the_settings_say_so()
    {
        var world = await World.Make(gateway.Platform, "metrics");
        await world.Set(new { target_metric = "precision" });
        var precise = (await _worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        await world.Set(new { target_metric = "recall" });
        var recalled = (await _worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        Assert.Equal(("precision", 1.0, "recall", 0.25), ((string)precise["metric"]!, (double)precise["score"]!, (string)recalled["metric"]!, (double)recalled["score"]!));
    }

    [Theory]
    [InlineData("recall", 0, 1)]
    [InlineData("precision", 1, 0)]
    public async Task A_metric_that_divides_by_no_objects_is_0_as_CVAT_has_it(string metric, int gold, int drawn)
    {
        var world = await World.Make(gateway.Platform, $"divides-{metric}", objects: gold);
        await world.Set(new { target_metric = metric });
        object work = drawn == 0 ? Drawing.Of() : Drawing.Of(Drawing.Shape(0, 500, 500));
        var verdict = (await _worker.Validate(world.Job, work)).Expect(200);
        Assert.Equal(("rejected", 0.0), ((string)verdict["verdict"]!, (double)verdict["score"]!));
        Assert.Equal(0.0, (double)(await gateway.Admin.Get($"{world.JobPath}/validations/{verdict["id"]}")).Expect(200)["score"]!);
    }

    [Fact]
    public async Task Disclosure_decides_what_an_annotator_is_told_and_never_what_staff_are()
    {
        var world = await World.Make(gateway.Platform, "disclosed", attempts: 9);
        await world.Set(new { disclosure = "verdict" });
        var bare = (await _worker.Validate(world.Job, Drawing.Hitting(0, 1))).Expect(200);
        Assert.Equal(("rejected", null, null, 0), ((string)bare["verdict"]!, (double?)bare["score"], (double?)bare["required_score"], bare["hints"]!.AsArray().Count));
        Assert.Equal(0.0, (double)(await gateway.Admin.Get($"{world.JobPath}/validations/{bare["id"]}")).Expect(200)["score"]!);

        await world.Set(new { disclosure = "score" });
        Assert.Empty((await _worker.Validate(world.Job, Drawing.Hitting(0, 2))).Expect(200)["hints"]!.AsArray());

        await world.Set(new { disclosure = "hints" });
        var hinted = (await _worker.Validate(world.Job, Drawing.Hitting(0, 3))).Expect(200);
        Assert.Equal(["Missing annotations: car"], Hints(hinted));
        var buses = Drawing.Of(Drawing.Shape(0, 10, 10, 2), Drawing.Shape(1, 10, 10, 2), Drawing.Shape(2, 10, 10, 2), Drawing.Gold(3));
        Assert.Equal(["Confused classes: bus and car"], Hints((await _worker.Validate(world.Job, buses)).Expect(200))); // which was taken for which, nobody is told
        Assert.Empty((await _worker.Validate(world.Job, Drawing.Hitting(2, 4))).Expect(200)["hints"]!.AsArray());
        Assert.Empty((await _worker.Validate(world.Job, Drawing.Hitting(4, 5))).Expect(200)["hints"]!.AsArray());
    }

    private static IEnumerable<string> Hints(Answer verdict) => verdict["hints"]!.AsArray().Select(hint => (string)hint!);

    [Fact]
    public async Task Staff_are_exempt_nothing_is_charged_and_the_job_stays_as_it_is()
    {
        var world = await World.Make(gateway.Platform, "exempt", attempts: 1);
        foreach (var staff in new[] { gateway.Admin, gateway.Person(World.Boss, "staff"), gateway.ActingFor(World.Boss) })
        {
            for (var content = 1; content <= 2; content++)
            {
                var verdict = (await staff.Validate(world.Job, Drawing.Hitting(1, content))).Expect(200);
                Assert.Equal(("rejected", null, null, 0.25), ((string)verdict["verdict"]!, (int?)verdict["attempt"], (int?)verdict["attempts_remaining"], (double)verdict["score"]!));
            }
        }

        Assert.Equal("accepted", (string)(await gateway.Admin.Validate(world.Job, Drawing.Hitting(4))).Expect(200)["verdict"]!);
        var job = (await gateway.Platform.Get(world.JobPath)).Expect(200);
        Assert.Equal(("annotation", "in progress", 0), ((string)job["stage"]!, (string)job["state"]!, (int)job["assignment"]!["attempts_used"]!));
        Assert.Empty((await _worker.Get($"{world.JobPath}/validations")).Expect(200)["results"]!.AsArray());
    }

    [Fact]
    public async Task The_job_follows_the_verdict()
    {
        var world = await World.Make(gateway.Platform, "follows");
        (await _worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        Assert.Equal(("annotation", "rejected"), await Follows(world));
        (await _worker.Validate(world.Job, Drawing.Hitting(4))).Expect(200);
        Assert.Equal(("acceptance", "completed"), await Follows(world));
    }

    [Fact]
    public async Task Consensus_replicas_are_judged_where_the_settings_say_so_and_ground_truth_jobs_never()
    {
        var world = await World.Make(gateway.Platform, "replicas");
        await world.PutJob("replicas-r", type: "consensus_replica");
        await world.PutJob("replicas-g", type: "ground_truth");
        (await _worker.Validate("replicas-r", Drawing.Hitting(1))).Expect(204);
        await world.Set(new { validate_consensus_replicas = true });
        (await _worker.Validate("replicas-r", Drawing.Hitting(1))).Expect(200);
        (await _worker.Validate("replicas-g", Drawing.Hitting(1))).Expect(204);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("\"5\"")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("1e999")]
    public async Task A_timeout_that_is_no_number_of_seconds_is_400(string timeout)
    {
        var world = await World.Make(gateway.Platform, "timeouts");
        var answer = (await _worker.Post($"{world.JobPath}/validations", $$"""{"timeout":{{timeout}}}""")).ExpectProblem(400, "invalid_request");
        Assert.Equal(["timeout"], answer.Fields);
    }

    [Fact]
    public async Task A_timeout_may_only_shorten()
    {
        var world = await World.Make(gateway.Platform, "shorten");
        (await _worker.Post($"{world.JobPath}/validations", new { annotations = Drawing.Hitting(1), timeout = 0.000001 })).Expect(204);
        Assert.Equal(0, await world.Used());
        await world.Set(new { timeout_seconds = 0.000001 });
        (await _worker.Post($"{world.JobPath}/validations", new { annotations = Drawing.Hitting(1), timeout = 1e9 })).Expect(204);
        await world.Set(new { timeout_seconds = 20 });
        (await _worker.Post($"{world.JobPath}/validations", new { annotations = Drawing.Hitting(1), timeout = 1e9 })).Expect(200);
    }

    private async Task<(string, string)> Follows(World world)
    {
        var job = (await gateway.Platform.Get(world.JobPath)).Expect(200);
        return ((string)job["stage"]!, (string)job["state"]!);
    }
}
