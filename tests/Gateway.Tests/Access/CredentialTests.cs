namespace Feedback.Gateway.Tests;

/// <summary>What counts as credentials, and what acting for a person does to them.</summary>
[Collection(SharedGateway.Name)]
public sealed class CredentialTests(RunningGateway gateway)
{
    private static long Hour => DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();

    public static TheoryData<string, string> BadTokens => new()
    {
        { "signed by another key", Token.Make(new { sub = World.Worker, exp = Hour }, "another key of more than thirty-two bytes!") },
        { "not signed", Token.Make(new { sub = World.Worker, exp = Hour }, algorithm: "none") },
        { "of another algorithm", Token.Make(new { sub = World.Worker, exp = Hour }, algorithm: "HS512") },
        { "expired", Token.Make(new { sub = World.Worker, exp = DateTimeOffset.UtcNow.AddMinutes(-5).ToUnixTimeSeconds() }) },
        { "without an end", Token.Make(new { sub = World.Worker }) },
        { "without a person", Token.Make(new { exp = Hour }) },
        { "of a person whose id is none", Token.Make(new { sub = "a b", exp = Hour }) },
        { "cut", Token.For(World.Worker)[..^4] },
        { "empty", "" },
        { "two dots", ".." },
    };

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_bad_token_is_401(string what, string token)
    {
        var answer = (await new Client(gateway.Http, token).Get("/v1/tasks/any")).ExpectProblem(401, "unauthorized");
        Assert.True(answer.Headers["WWW-Authenticate"].StartsWith("Bearer", StringComparison.Ordinal), what);
    }

    [Fact]
    public async Task A_key_that_is_configured_by_its_hash_is_known_and_the_hash_is_no_key()
    {
        (await new Client(gateway.Http, Keys.KnownByHash).Put("/v1/tasks/guarded", World.TaskBody("guarded"))).Expect(201);
        (await new Client(gateway.Http, Keys.Settings["Feedback__Auth__ApiKeys__2__Sha256"]).Get("/v1/tasks/guarded")).ExpectProblem(401, "unauthorized");
    }

    [Fact]
    public async Task Only_keys_of_platforms_and_admins_may_act_for_a_person()
    {
        (await new Client(gateway.Http, Token.For("x", "admin", "platform"), World.Worker).Get("/v1/tasks/any")).ExpectProblem(403, "forbidden");
        (await new Client(gateway.Http, Keys.Admin, World.Worker).Get("/v1/tasks/any")).ExpectProblem(404, "not_found");
        (await new Client(gateway.Http, Keys.Platform, "a b").Get("/v1/tasks/any")).ExpectProblem(400, "invalid_request");
    }

    [Fact]
    public async Task Acting_for_a_person_takes_the_rights_of_the_key_away()
    {
        var world = await World.Make(gateway.Platform, "acting");
        (await gateway.ActingFor("somebody").Get(world.TaskPath)).ExpectProblem(404, "not_found");
        (await gateway.ActingFor("somebody").Put("/v1/tasks/acting-new", World.TaskBody("acting-new", staff: "somebody"))).ExpectProblem(404, "not_found");
        (await gateway.ActingFor(World.Boss).Get(world.TaskPath)).Expect(200);
        (await gateway.ActingFor("root").Get(world.TaskPath)).ExpectProblem(404, "not_found");
    }

    [Fact]
    public async Task The_role_of_a_token_gives_an_admin_everything_and_an_unknown_role_nothing()
    {
        var world = await World.Make(gateway.Platform, "roles");
        (await gateway.Person("chief", "admin").Get($"{world.TaskPath}/ground_truth")).Expect(200);
        (await gateway.Person("chief", "Admin").Get(world.TaskPath)).Expect(404);
        (await gateway.Person("chief").Get(world.TaskPath)).Expect(404);
        (await gateway.Person(World.Boss).Get($"{world.TaskPath}/ground_truth")).Expect(200);
    }

    [Fact]
    public async Task An_annotator_who_loses_the_job_cannot_see_it_any_more()
    {
        var world = await World.Make(gateway.Platform, "loses");
        var worker = gateway.Person(World.Worker);
        var verdict = (await worker.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        (await gateway.Platform.Patch(world.JobPath, new { assignee = "next" })).Expect(200);
        foreach (var path in new[] { "", "/annotations", "/validations", $"/validations/{verdict["id"]}" })
            (await worker.Get(world.JobPath + path)).ExpectProblem(404, "not_found");
        (await worker.Validate(world.Job, Drawing.Hitting(1))).ExpectProblem(404, "not_found");
        var next = (await gateway.Person("next").Get($"{world.JobPath}/validations")).Expect(200);
        Assert.Empty(next["results"]!.AsArray());
        (await gateway.Person("next").Get($"{world.JobPath}/validations/{verdict["id"]}")).ExpectProblem(404, "not_found");
    }
}
