using System.Text.Json.Nodes;

namespace Feedback.Cvat.Tests;

/// <summary>What happens on the server after a verdict, where the connection's policies say so.</summary>
[Collection(Stage.Name)]
public sealed class EffectTests(Stage stage)
{
    [Fact]
    public async Task By_default_nothing_is_written_on_the_server()
    {
        var server = stage.Next();
        await server.Finish(57);
        await server.Used(57, 1);
        await server.Handled("finished", 1);
        await server.Hook(Recording.Webhook("ping"));
        Assert.All(server.World.Calls, call => Assert.Equal("GET", call.Method));
    }

    [Fact]
    public async Task Rejected_jobs_go_back_the_finally_rejected_is_set_aside_and_the_echoes_start_nothing()
    {
        var server = stage.Named("moves");
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            server.World.SaveMore(57, attempt);
            await server.Finish(57, tellsBefore: attempt % 2 == 0);
            await server.Used(57, attempt);
            var state = attempt < 3 ? "in progress" : "rejected";
            await Until.True(() => Task.FromResult((string)server.World.Job(57)["state"]! == state), $"the job is {state}");
            var echo = Deliveries.Update(server.World.Job(57), 1, attempt % 2 == 0 ? new JsonObject { ["state"] = "completed" } : null);
            (await server.Hook(echo)).Expect(202);
            await Until.True(async () => await server.Handled("repeated") + await server.Handled("echo") + await server.Handled("outdated") == attempt, "the echo came");
        }

        Assert.Equal(("annotation", 3, 3), ((string)server.World.Job(57)["stage"]!, await server.Used(57), await server.Handled("finished")));
    }

    [Fact]
    public async Task An_accepted_job_moves_on_and_stays_completed()
    {
        var server = stage.Named("moves");
        await server.Finish(30);
        await Until.True(() => Task.FromResult((string)server.World.Job(30)["stage"]! == "acceptance"), "the job moved on");
        Assert.Equal("completed", (string)server.World.Job(30)["state"]!);
    }

    [Fact]
    public async Task The_job_is_left_alone_before_it_is_finished()
    {
        var server = stage.Named("moves");
        await server.Validate("worker2", 56);
        Assert.Equal("in progress", (string)server.World.Job(56)["state"]!);
        Assert.DoesNotContain(server.World.Calls, call => $"{call}" == "PATCH /api/jobs/56");
    }

    [Fact]
    public async Task An_issue_and_a_signed_message_tell_of_a_verdict_once_and_no_more_than_the_annotator_is_told()
    {
        var server = stage.Named("tells");
        await server.Validate("worker2", 57);
        await server.Finish(57);
        await server.Handled("finished", 1);
        await Until.True(() => Task.FromResult(server.World.Issues.Count == 1), "an issue");
        var issue = Assert.Single(server.World.Issues);
        Assert.Equal(("Rejected: accuracy 0.25, required 0.7. Attempts left: 2.", 57, 5), ((string)issue["message"]!, (int)issue["job"]!, (int)issue["frame"]!));
        var told = stage.Servers.World("told");
        await Until.True(() => Task.FromResult(told.Calls.Count == 1), "a message");
        var message = Assert.Single(told.Calls);
        Assert.Equal(("tells", 57, 7, "rejected", 0.25, "1-1"), (
            (string)message.Json["connection"]!, (int)message.Json["job_id"]!, (int)message.Json["assignee_id"]!, (string)message.Json["verdict"]!, (double)message.Json["score"]!, (string)message.Json["validation_id"]!));
        Assert.True(CvatSignature.IsRight(message.Body, message.Signature, "secret-of-notices"));
    }
}
