namespace Feedback.Gateway.Tests;

/// <summary>What the process writes, at its most talkative, holds no secret.</summary>
public sealed class LogTests
{
    private const string TruthText = "the-secret-of-the-truth";
    private const string WorkText = "what-the-worker-wrote";

    [Fact]
    public async Task No_key_token_annotation_or_score_is_in_what_the_process_writes()
    {
        await using var gateway = await RunningGateway.Start(("Logging__LogLevel__Default", "Debug"), ("Logging__LogLevel__Feedback", "Trace"), ("Logging__LogLevel__Microsoft", "Debug"));
        var token = Token.For(World.Worker);
        var worker = new Client(gateway.Http, token);
        var world = await World.Make(gateway.Platform, "logged", attempts: 5);
        await world.PutTruth(World.Truth(Drawing.Of(Noted(0, 613.8125, TruthText), Noted(1, 613.8125, TruthText), Noted(2, 613.8125, TruthText), Noted(3, 613.8125, TruthText), Noted(0, 10, TruthText), Noted(1, 10, TruthText))));
        await world.Set(new { target_metric_threshold = 0.8765 });
        (await worker.Validate(world.Job, Drawing.Of(Noted(0, 613.8125, WorkText), Noted(1, 357.4375, WorkText)), ("Idempotency-Key", "a-key-of-idempotency"))).Expect(200); // 1 of 7
        (await gateway.Admin.Validate(world.Job)).Expect(200);
        (await worker.Post($"{world.JobPath}/validations/1-1/response", new { response = "disagree", comment = "a-comment-of-mine" })).Expect(200);
        await Fail(gateway, world, worker);
        (await new Client(gateway.Http, "a-wrong-key-that-was-tried").Get(world.JobPath)).Expect(401);
        (await new Client(gateway.Http, Token.Make(new { sub = "x" }, "another key of more than thirty-two bytes!")).Get(world.JobPath)).Expect(401);
        await Until.True(() => Task.FromResult(gateway.Process.Output.Contains(world.Job, StringComparison.Ordinal)), "the log is written");
        (await gateway.Nobody.Get("/health/live")).Expect(200);

        var written = gateway.Process.Output;
        Assert.Contains("rejected", written, StringComparison.Ordinal); // it does write
        string[] secrets =
        [
            Keys.Admin, Keys.Platform, Keys.Signing, token, token.Split('.')[1], token.Split('.')[2], "a-wrong-key-that-was-tried", "a-key-of-idempotency",
            "613.8125", "357.4375", "713.8125", "457.4375", TruthText, WorkText, "a-comment-of-mine", "0.142", "0.14,", "14 %", "0.8765", "1/7",
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, written, StringComparison.Ordinal));
    }

    /// <summary>Things that go wrong on the way, each with annotations in the body.</summary>
    private static async Task Fail(RunningGateway gateway, World world, Client worker)
    {
        (await worker.Validate(world.Job, Drawing.Of(Noted(0, 613.8125, WorkText), new { type = "rectangle", frame = 0, label_id = 1, points = new[] { 613.8125 } }))).Expect(400);
        (await worker.Post($"{world.JobPath}/validations", "{\"annotations\":{\"shapes\":[613.8125, \"" + WorkText + "\"")).Expect(400);
        (await gateway.Platform.Put(world.TaskPath, "{\"name\":\"" + WorkText + "\", \"labels\":613.8125}")).Expect(400);
        using var hang = gateway.Database.Hang();
        (await worker.Post($"{world.JobPath}/validations", new { annotations = Drawing.Of(Noted(0, 357.4375, WorkText)), timeout = 0.3 })).Expect(204);
    }

    private static object Noted(int frame, double x, string text) => new
    {
        type = "rectangle",
        frame,
        label_id = 1,
        points = new[] { x, 10, x + 100, 110 },
        attributes = new[] { new { spec_id = 7, value = text } },
    };
}
