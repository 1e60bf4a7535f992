using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Feedback.Cvat.Tests;

/// <summary>What is read of a server, how often, and what happens when it does not answer as it should.</summary>
[Collection(Stage.Name)]
public sealed class PullTests(Stage stage)
{
    private static readonly string[] Lasting = ["GET /api/labels", "GET /api/tasks/33/data/meta", "GET /api/jobs/58/annotations/"];

    [Fact]
    public async Task What_has_not_changed_is_read_once()
    {
        var server = stage.Next();
        await server.Validate("worker2", 57);
        await server.Validate("worker2", 56);
        foreach (var call in Lasting) Assert.Equal((call, 1), (call, server.World.Count(call)));
        server.World.ChangeJob(58, _ => { });
        await server.Validate("worker2", 57);
        Assert.Equal(2, server.World.Count("GET /api/jobs/58/annotations/"));
        server.World.ChangeTask(33, (task, _, _, _) => task["name"] = "another name");
        await server.Validate("worker2", 57);
        Assert.Equal((2, 2), (server.World.Count("GET /api/labels"), server.World.Count("GET /api/tasks/33/data/meta")));
        Assert.Equal(1, await server.Used(57));
    }

    [Fact]
    public async Task Annotations_are_read_twice_if_the_job_moved_in_between_and_the_newer_are_judged()
    {
        var server = stage.Next();
        server.World.Add(new Fault("/api/jobs/57/annotations") { Meanwhile = () => server.World.ChangeJob(57, _ => { }) });
        server.World.Add(new Fault("/api/jobs/57/annotations") { Meanwhile = () => server.World.Save(57, annotations => annotations["shapes"] = new JsonArray()) });
        var told = await server.Validate("worker2", 57);
        Assert.Equal((2, 0.0), (server.World.Count("GET /api/jobs/57/annotations/"), (double)told["actual_score"]!));
    }

    [Fact]
    public async Task Ground_truth_that_is_reopened_gives_no_feedback_from_then_on()
    {
        var server = stage.Next();
        await server.Validate("worker2", 57);
        server.World.ChangeJob(58, job => (job["stage"], job["state"]) = ("annotation", "in progress"));
        server.World.SaveMore(57, 2);
        Assert.Equal("disabled", (string)(await server.Validate("worker2", 57))["status"]!);
        Assert.Equal(1, await server.Used(57));
    }

    [Fact]
    public async Task Ground_truth_that_was_corrected_is_what_is_compared_with()
    {
        var server = stage.Next();
        Assert.Equal(0.25, (double)(await server.Validate("worker2", 57))["actual_score"]!);
        server.World.Save(58, truth => truth["shapes"] = new JsonArray());
        Assert.Equal(0, (double)(await server.Validate("worker2", 57))["actual_score"]!);
    }

    [Fact]
    public async Task Honeypots_that_were_paired_anew_are_compared_with_what_they_show_now()
    {
        var server = stage.Next();
        await server.Validate("worker2", 57);
        server.World.ChangeTask(33, (_, _, layout, _) => layout["honeypot_real_frames"] = new JsonArray(8, 9, 8, 9));
        await server.Validate("worker2", 57);
        Assert.Equal(2, (await server.Admin.Get($"/v1/jobs/{server.Id(57)}")).Expect(200)["honeypots"]!.AsArray().Count(pot => (int)pot!["real_frame"]! == ((int)pot["frame"]! == 5 ? 8 : 9)));
        Assert.Equal(2, await server.Used(57)); // judged anew, because it is another comparison
    }

    [Fact]
    public async Task Jobs_the_filter_of_the_settings_leaves_out_get_no_feedback()
    {
        var server = stage.Next();
        server.World.ProjectSettings["job_filter"] = """{"and":[{"==":[{"var":"type"},"annotation"]},{"!=":[{"var":"assignee"},"worker2"]}]}""";
        Assert.Equal("disabled", (string)(await server.Validate("worker2", 57))["status"]!);
        server.World.ProjectSettings["job_filter"] = "";
        Assert.Equal("rejected", (string)(await server.Validate("worker2", 57))["status"]!);
    }

    public static TheoryData<string, Fault> Outages => new()
    {
        { "settings fail", new Fault("/api/quality/settings") { Status = 500, Times = 20 } },
        { "annotations fail", new Fault("/api/jobs/57/annotations") { Status = 502, Times = 20 } },
        { "labels are no JSON", new Fault("/api/labels") { Status = 200, Body = "<html>", Times = 20 } },
        { "annotations are broken", new Fault("/api/jobs/57/annotations") { Status = 200, Body = """{"shapes":[{"type":"rectangle"}]}""", Times = 20 } },
        { "the layout is forbidden", new Fault("/validation_layout") { Status = 403, Times = 20 } },
        { "the server sends elsewhere", new Fault("/api/tasks/33") { Status = 302, Location = "http://169.254.169.254/latest", Times = 20 } },
        { "too many requests for too long", new Fault("/api/tasks/33") { Status = 429, RetryAfter = 3600, Times = 20 } },
    };

    [Theory]
    [MemberData(nameof(Outages))]
    public async Task An_outage_is_no_feedback_and_costs_nothing_and_operators_are_told(string outage, Fault fault)
    {
        var server = stage.Next();
        await server.Validate("worker2", 56); // the task is known
        server.World.ChangeTask(33, (task, _, _, _) => task["name"] = outage); // and has to be read again
        server.World.Add(fault);
        var before = await stage.Metric("feedback_validations_total{result=\"platform_unavailable\"}");
        Assert.Equal("disabled", (string)(await server.Validate("worker2", 57))["status"]!);
        Assert.Equal((before + 1, 0), (await stage.Metric("feedback_validations_total{result=\"platform_unavailable\"}"), await server.Used(57)));
        await Until.True(async () => (await server.Admin.Get($"/v1/tasks/{server.Id(33)}/audit")).Expect(200).Text.Contains("\"cause\":\"platform_unavailable\"", StringComparison.Ordinal), "the audit record tells it");
    }

    [Fact]
    public async Task A_passing_trouble_is_waited_out_within_the_deadline()
    {
        var server = stage.Next();
        server.World.Add(new Fault("/api/tasks/33") { Status = 429, RetryAfter = 1 });
        server.World.Add(new Fault("/api/quality/settings") { Status = 503, Times = 2 });
        server.World.Add(new Fault("/api/jobs/57/annotations") { Status = 500 });
        Assert.Equal("rejected", (string)(await server.Validate("worker2", 57))["status"]!);
    }

    [Fact]
    public async Task A_server_that_hangs_is_no_feedback_when_the_time_is_over()
    {
        var server = stage.Next();
        server.World.Add(new Fault("/api/jobs/57/annotations") { Delay = TimeSpan.FromSeconds(8), Times = 20 });
        var caller = server.As("worker2");
        var started = Stopwatch.GetTimestamp();
        var rq = (string)(await caller.Post($"{server.Api}/quality/job_validations", new { job_id = 57, timeout = 2 })).Expect(202)["rq_id"]!;
        var request = await Until.Some(
            async () => (await caller.Get($"{server.Api}/requests/{rq}")).Expect(200).Json is var known && (string)known["status"]! == "finished" ? known : null, "it ends");
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 1.9, 5);
        Assert.Equal("disabled", (string)(await caller.Get($"{server.Api}/quality/job_validations/{request["result_id"]}")).Expect(200)["status"]!);
        Assert.Equal(0, await server.Used(57));
    }

    [Fact]
    public async Task A_server_that_is_gone_keeps_nobody_waiting()
    {
        var started = Stopwatch.GetTimestamp();
        var answer = (await stage.Named("gone").As("worker2").Post("/cvat/gone/api/quality/job_validations", new { job_id = 57 })).Expect(200);
        Assert.Equal("disabled", (string)answer["status"]!);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Nothing_secret_is_in_what_the_gateway_writes()
    {
        var server = stage.Next();
        server.World.Add(new Fault("/api/jobs/57/annotations") { Status = 500, Times = 20 });
        await server.Validate("worker2", 57);
        await server.Validate("worker2", 56);
        await server.Finish(56);
        foreach (var secret in new[] { "token-of-", Recording.Secret, "secret-of-notices", "password-of-", "\"points\"" }) Assert.DoesNotContain(secret, stage.Output, StringComparison.Ordinal);
    }
}
