namespace Feedback.Gateway.Tests;

/// <summary>What a version of the ground truth has told, and what happens when its budget is used up.</summary>
public sealed class LedgerTests(RunningGateway gateway) : IClassFixture<RunningGateway>
{
    [Fact]
    public async Task Staff_read_what_was_told_to_whom_and_after_the_budget_only_verdicts_are_told_to_anybody()
    {
        var world = await World.Make(gateway.Platform, "told", attempts: 9);
        await world.Set(new { disclosure_budget_bits = 20 }); // two scores with their verdicts are 15.3 bits, a third would be above
        await world.PutJob("told-other", "other");
        var (worker, other) = (gateway.Person(World.Worker), gateway.Person("other"));
        for (var content = 1; content <= 2; content++) Assert.NotNull((await worker.Validate(world.Job, Drawing.Hitting(1, content))).Expect(200)["score"]);
        var before = (await gateway.Person(World.Boss, "staff").Get($"{world.TaskPath}/quality/ledger")).Expect(200);
        Assert.Equal((1, 20.0, false), ((int)before["ground_truth_version"]!, (double)before["budget_bits"]!, (bool)before["exhausted"]!));

        Answer told;
        var asked = 2;
        do
        {
            told = (await other.Validate("told-other", Drawing.Hitting(1, ++asked))).Expect(200);
            Assert.True(asked < 6, "the budget never ended");
        }
        while (told["score"] is not null);

        Assert.Equal(("rejected", null), ((string)told["verdict"]!, (double?)told["required_score"]));
        Assert.Null((await worker.Validate(world.Job, Drawing.Hitting(1, 9))).Expect(200)["score"]);
        var after = (await gateway.Person(World.Boss, "staff").Get($"{world.TaskPath}/quality/ledger")).Expect(200);
        Assert.True((bool)after["exhausted"]!, after.Text);
        var persons = after["persons"]!.AsArray().ToDictionary(row => (string)row!["person"]!, row => ((int)row!["verdicts"]!, (int)row["scores"]!, (int)row["hints"]!));
        Assert.Equal((3, 2, 0), persons[World.Worker]);
        Assert.Equal((asked - 2, asked - 3, 0), persons["other"]);

        var lines = (await gateway.Person(World.Boss, "staff").Get($"{world.TaskPath}/audit?limit=1000")).Expect(200)["results"]!.AsArray();
        Assert.Equal(1, (int)Assert.Single(lines, line => (string)line!["kind"]! == "budget_used_up")!["ground_truth_version"]!);

        await world.PutTruth(World.Truth(5)); // a new version has its own budget
        Assert.NotNull((await worker.Validate(world.Job, Drawing.Hitting(1, 10))).Expect(200)["score"]);
    }
}
