namespace Feedback.Gateway.Tests;

/// <summary>The same question gets the same answer, free.</summary>
[Collection(SharedGateway.Name)]
public sealed class RepeatTests(RunningGateway gateway)
{
    private readonly Client _worker = gateway.Person(World.Worker);

    [Fact]
    public async Task A_key_gives_the_first_answer_again_byte_for_byte_but_for_stale_whatever_has_changed()
    {
        var world = await World.Make(gateway.Platform, "keyed");
        var first = (await _worker.Validate(world.Job, Drawing.Hitting(1), ("Idempotency-Key", "a"))).Expect(200);
        Assert.Equal(first.Text, (await _worker.Validate(world.Job, Drawing.Hitting(1), ("Idempotency-Key", "a"))).Expect(200).Text);
        await world.Set(new { target_metric_threshold = 0.1 });
        (await _worker.Post($"{world.JobPath}/validations/{first["id"]}/response", new { response = "disagree", comment = "no" })).Expect(200);
        var again = (await _worker.Validate(world.Job, Drawing.Hitting(1), ("Idempotency-Key", "a"))).Expect(200);
        Assert.Equal(first.Text.Replace("\"stale\":false", "\"stale\":true", StringComparison.Ordinal), again.Text);
        Assert.Equal(1, await world.Used());
    }

    [Fact]
    public async Task A_key_used_with_other_content_is_422_also_when_the_content_was_saved_before()
    {
        var world = await World.Make(gateway.Platform, "reused");
        (await _worker.Validate(world.Job, Drawing.Hitting(1), ("Idempotency-Key", "a"))).Expect(200);
        (await _worker.Validate(world.Job, Drawing.Hitting(2), ("Idempotency-Key", "a"))).ExpectProblem(422, "idempotency_key_reused");
        (await _worker.Put($"{world.JobPath}/annotations", Drawing.Hitting(3))).Expect(204);
        (await _worker.Post($"{world.JobPath}/validations", null, ("Idempotency-Key", "a"))).ExpectProblem(422, "idempotency_key_reused");
        Assert.Equal(1, await world.Used());
    }

    [Fact]
    public async Task A_key_belongs_to_a_person_and_a_job()
    {
        var world = await World.Make(gateway.Platform, "owned");
        await world.PutJob("owned-2");
        var first = (await _worker.Validate(world.Job, Drawing.Hitting(1), ("Idempotency-Key", "a"))).Expect(200);
        (await _worker.Validate("owned-2", Drawing.Hitting(2), ("Idempotency-Key", "a"))).Expect(200);
        (await gateway.Admin.Validate(world.Job, Drawing.Hitting(3), ("Idempotency-Key", "a"))).Expect(200);
        (await gateway.Platform.Patch(world.JobPath, new { assignee = "next" })).Expect(200);
        var next = (await gateway.Person("next").Validate(world.Job, Drawing.Hitting(2), ("Idempotency-Key", "a"))).Expect(200);
        Assert.NotEqual((string)first["id"]!, (string)next["id"]!);
    }

    [Fact]
    public async Task The_same_content_is_free_in_an_assignment_also_after_the_last_attempt_and_not_in_the_next_one()
    {
        var world = await World.Make(gateway.Platform, "free", attempts: 1);
        var first = (await _worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        Assert.Equal("finally_rejected", (string)first["verdict"]!);
        Assert.Equal(first.Text, (await _worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200).Text);
        (await _worker.Validate(world.Job, Drawing.Hitting(2))).ExpectProblem(409, "attempts_exhausted");
        (await gateway.Platform.Patch(world.JobPath, """{"assignee":null}""")).Expect(200);
        (await gateway.Platform.Patch(world.JobPath, new { assignee = World.Worker })).Expect(200);
        var second = (await _worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        Assert.Equal(("3-1", 1), ((string)second["id"]!, await world.Used()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    public async Task A_key_that_is_none_is_400(string key)
    {
        var world = await World.Make(gateway.Platform, "no-key");
        var answer = await _worker.Validate(world.Job, Drawing.Hitting(1), ("Idempotency-Key", key));
        Assert.Equal((400, 0), (answer.Status, await world.Used()));
    }

    [Fact]
    public async Task A_verdict_is_stale_while_the_job_holds_other_annotations_than_it_judged()
    {
        var world = await World.Make(gateway.Platform, "stales");
        var verdict = (await _worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        async Task<bool> Stale() => (bool)(await _worker.Get($"{world.JobPath}/validations/{verdict["id"]}")).Expect(200)["stale"]!;
        Assert.False(await Stale());
        (await _worker.Put($"{world.JobPath}/annotations", Drawing.Hitting(2))).Expect(204);
        Assert.True(await Stale());
        (await _worker.Put($"{world.JobPath}/annotations", Drawing.Hitting(1))).Expect(204);
        Assert.False(await Stale());
        await world.Set(new { iou_threshold = 0.41 });
        Assert.True(await Stale());
    }
}
