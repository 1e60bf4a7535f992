namespace Feedback.Gateway.Tests;

/// <summary>What an annotator answers to a verdict.</summary>
[Collection(SharedGateway.Name)]
public sealed class ResponseTests(RunningGateway gateway)
{
    private readonly Client _worker = gateway.Person(World.Worker);

    [Theory]
    [InlineData("agree", "annotation", "completed", World.Worker)]
    [InlineData("disagree", "annotation", "in progress", World.Worker)]
    [InlineData("dismiss", "annotation", "new", null)]
    public async Task The_job_follows_the_response_which_is_taken_once(string response, string stage, string state, string? assignee)
    {
        var world = await World.Make(gateway.Platform, $"answer-{response}");
        var verdict = (await _worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        var answered = (await Respond(world, verdict, response, "because")).Expect(200);
        Assert.Equal((response, "because", (string)verdict["id"]!), ((string)answered["response"]!, (string)answered["comment"]!, (string)answered["id"]!));
        var job = (await gateway.Platform.Get(world.JobPath)).Expect(200);
        Assert.Equal((stage, state, assignee), ((string)job["stage"]!, (string)job["state"]!, (string?)job["assignee"]));
        if (assignee is not null) (await Respond(world, verdict, response)).ExpectProblem(409, "already_answered");
        else (await Respond(world, verdict, response)).ExpectProblem(404, "not_found");
        Assert.Equal(response, (string)(await gateway.Admin.Get($"{world.JobPath}/validations/{verdict["id"]}")).Expect(200)["response"]!);
    }

    [Fact]
    public async Task Only_the_newest_verdict_of_the_present_assignment_can_be_answered()
    {
        var world = await World.Make(gateway.Platform, "newest");
        var first = (await _worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        var second = (await _worker.Validate(world.Job, Drawing.Hitting(2))).Expect(200);
        (await Respond(world, first, "agree")).ExpectProblem(409, "not_newest");
        (await gateway.Platform.Patch(world.JobPath, new { assignee = "next" })).Expect(200);
        (await gateway.Platform.Patch(world.JobPath, new { assignee = World.Worker })).Expect(200);
        (await Respond(world, second, "agree")).ExpectProblem(404, "not_found");
    }

    [Fact]
    public async Task After_the_last_attempt_there_is_nothing_to_disagree_for()
    {
        var world = await World.Make(gateway.Platform, "last", attempts: 1);
        var verdict = (await _worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        (await Respond(world, verdict, "disagree")).ExpectProblem(409, "attempts_exhausted");
        (await Respond(world, verdict, "agree")).Expect(200);
    }

    [Fact]
    public async Task An_accepted_job_cannot_be_given_up()
    {
        var world = await World.Make(gateway.Platform, "won");
        var verdict = (await _worker.Validate(world.Job, Drawing.Hitting(4))).Expect(200);
        (await Respond(world, verdict, "dismiss")).ExpectProblem(409, "already_accepted");
    }

    [Fact]
    public async Task Only_the_assignee_answers_and_only_in_these_words()
    {
        var world = await World.Make(gateway.Platform, "words");
        var verdict = (await _worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        var path = $"{world.JobPath}/validations/{verdict["id"]}/response";
        (await gateway.Person(World.Boss).Post(path, new { response = "agree" })).ExpectProblem(403, "not_assignee");
        (await gateway.Platform.Post(path, new { response = "agree" })).ExpectProblem(403, "not_assignee");
        Assert.Equal(["response"], (await _worker.Post(path, new { response = "maybe" })).ExpectProblem(400, "invalid_request").Fields);
        Assert.Equal(["response"], (await _worker.Post(path, new { response = 0 })).ExpectProblem(400, "invalid_request").Fields);
        (await _worker.Post(path, "{}")).ExpectProblem(400, "invalid_request");
        Assert.Equal(["comment"], (await _worker.Post(path, new { response = "agree", comment = new string('c', 10_001) })).ExpectProblem(400, "invalid_request").Fields);
        (await gateway.ActingFor(World.Worker).Post(path, new { response = "agree" })).Expect(200);
    }

    [Fact]
    public async Task Of_two_hundred_responses_at_once_one_is_taken()
    {
        var world = await World.Make(gateway.Platform, "at-once");
        var verdict = (await _worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Respond(world, verdict, n % 2 == 0 ? "agree" : "disagree")));
        Assert.Equal(1, answers.Count(answer => answer.Expect(200, 409).Status == 200));
    }

    private Task<Answer> Respond(World world, Answer verdict, string response, string? comment = null) =>
        _worker.Post($"{world.JobPath}/validations/{verdict["id"]}/response", new { response, comment });
}
