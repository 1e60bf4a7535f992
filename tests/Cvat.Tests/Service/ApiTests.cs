using System.Text.Json.Nodes;

namespace Feedback.Cvat.Tests;

/// <summary>The four calls of CVAT's own API, as its clients use them.</summary>
[Collection(Stage.Name)]
public sealed class ApiTests(Stage stage)
{
    [Theory]
    [InlineData("/api")]
    [InlineData("/cvat/default/api")]
    public async Task A_client_made_from_the_published_schema_creates_polls_and_fetches(string api)
    {
        var client = new SchemaClient(stage.Http, api, "token-of-worker2");
        stage.Named("default").World.ChangeJob(57, job => job["state"] = "in progress");
        var created = await client.Create(new JobValidationCreateRequest(57, 30));
        Assert.Null(created.Result);
        var request = await Until.Some(async () => await client.Request(created.RqId!) is { Status: "finished" } known ? known : null, "the request is finished");
        Assert.Equal((created.RqId, "validate", "job", 57, 7), (request.Id, request.Operation.Type, request.Operation.Target, request.Operation.JobId, request.Owner!.Id));
        var validation = await client.Validation(request.ResultId!.Value);
        Assert.Equal((57, 1, 2, 7, "rejected", 0.25, 0.7, "accuracy"), (
            validation.JobId, validation.AttemptNumber, validation.AttemptsRemaining, validation.AssigneeId, validation.Status, validation.ActualScore, validation.RequiredScore, validation.TargetMetric));
        Assert.Equal(new DateTimeOffset(2025, 5, 6, 8, 0, 0, TimeSpan.Zero), validation.AssigneeLastUpdated);
        var page = await client.List("job_id=57");
        Assert.Equal(validation.Id, Assert.Single(page.Results).Id);
    }

    [Fact]
    public async Task Every_answer_is_as_the_published_document_describes_it()
    {
        var server = stage.Next();
        var caller = server.As("worker2");
        async Task<JsonNode> Described(Task<Answer> answer, string schema, int status = 200)
        {
            var json = (await answer).Expect(status).Json;
            Assert.Empty(PublishedSchema.Faults(json, schema));
            return json;
        }

        var disabled = await Described(caller.Post($"{server.Api}/quality/job_validations", new { job_id = 38 }), "JobValidation");
        await Described(caller.Get($"{server.Api}/quality/job_validations/{disabled["id"]}"), "JobValidation");
        var rq = (string)(await Described(caller.Post($"{server.Api}/quality/job_validations", new { job_id = 57, timeout = 20 }), "RqId", 202))["rq_id"]!;
        var request = await Described(caller.Get($"{server.Api}/requests/{rq}"), "Request");
        await Described(caller.Get($"{server.Api}/quality/job_validations/{request["result_id"]}"), "JobValidation");
        await Described(caller.Get($"{server.Api}/quality/job_validations?page_size=1"), "PaginatedJobValidationList");
        await Described(server.As("user2").Get($"{server.Api}/quality/job_validations?task_id=33"), "PaginatedJobValidationList");
    }

    [Fact]
    public void The_published_document_is_read_strictly()
    {
        var result = Recording.Read("derived/job-validation.1.json");
        Assert.Empty(PublishedSchema.Faults(result, "JobValidation"));
        (result["id"], result["status"], result["created_date"], result["required_score"], result["more"]) = ("1", "finally", "today", null, 1);
        Assert.Equal(5, PublishedSchema.Faults(result, "JobValidation").Count);
    }

    [Fact]
    public async Task A_job_without_feedback_is_answered_at_once()
    {
        var server = stage.Next();
        server.World.Settings[29]["max_validations_per_job"] = 0;
        var client = new SchemaClient(stage.Http, server.Api, "token-of-worker2");
        var created = await client.Create(new JobValidationCreateRequest(38, null));
        Assert.Equal(("disabled", 38, null), (created.Result!.Status, created.Result.JobId, created.Result.ActualScore));
        Assert.Equal("disabled", (await client.Validation(created.Result.Id)).Status);
    }

    [Fact]
    public async Task Attempts_come_to_an_end_and_then_there_is_no_feedback()
    {
        var server = stage.Next();
        var attempts = new List<(string, int, int?)>();
        for (var i = 0; i < 3; i++)
        {
            server.World.SaveMore(57, i);
            var told = await server.Validate("worker2", 57);
            attempts.Add(((string)told["status"]!, (int)told["attempt_number"]!, (int?)told["attempts_remaining"]));
        }

        Assert.Equal([("rejected", 1, 2), ("rejected", 2, 1), ("rejected", 3, 0)], attempts);
        server.World.SaveMore(57, 9);
        var last = await server.Validate("worker2", 57);
        Assert.Equal(("disabled", "No attempt is left in this assignment."), ((string)last["status"]!, (string)last["messages"]![0]!));
    }

    [Fact]
    public async Task Staff_by_the_server_see_exact_scores_and_use_up_nothing()
    {
        var server = stage.Next();
        var staff = await server.Validate("user2", 56);
        Assert.Equal((0, null, 1.0 / 3), ((int)staff["attempt_number"]!, (int?)staff["attempts_remaining"], (double)staff["actual_score"]!));
        var worker = await server.Validate("worker2", 56);
        Assert.Equal((1, 0.33), ((int)worker["attempt_number"]!, (double)worker["actual_score"]!));
        Assert.Equal(1, await server.Used(56));
        Assert.Equal(1.0 / 3, (double)(await server.As("user2").Get($"{server.Api}/quality/job_validations/{worker["id"]}")).Expect(200)["actual_score"]!);
    }

    [Fact]
    public async Task Who_is_staff_is_asked_once_for_a_while()
    {
        var server = stage.Next();
        await server.Validate("worker2", 57);
        await server.Validate("worker2", 57);
        Assert.Equal(1, server.World.Calls.Count(call => $"{call}" == "GET /api/jobs/58" && call.Authorization == "Bearer token-of-worker2"));
        Assert.Equal(1, server.World.Calls.Count(call => $"{call}" == "GET /api/users/self" && call.Authorization == "Bearer token-of-worker2"));
    }

    [Fact]
    public async Task Nobody_gets_anothers_job_judged_or_anothers_verdict()
    {
        var server = stage.Next();
        var mine = await server.Validate("worker2", 57);
        var other = server.As("worker3");
        Assert.Equal(403, (await other.Post($"{server.Api}/quality/job_validations", new { job_id = 57 })).Status);
        Assert.Equal(403, (await other.Post($"{server.Api}/quality/job_validations", new { job_id = 12345 })).Status);
        Assert.Equal(404, (await other.Get($"{server.Api}/quality/job_validations/{mine["id"]}")).Status);
        Assert.Empty((await other.Get($"{server.Api}/quality/job_validations?job_id=57")).Expect(200)["results"]!.AsArray());
        var rq = (string)(await server.As("worker2").Post($"{server.Api}/quality/job_validations", new { job_id = 57 })).Expect(202)["rq_id"]!;
        Assert.Equal(404, (await other.Get($"{server.Api}/requests/{rq}")).Status);
        Assert.Equal(200, (await server.As("worker2").Get($"{server.Api}/requests/{rq}")).Status);
    }

    [Theory]
    [InlineData("feedback:57:1:2:0123456789abcdef")] // long ago
    [InlineData("action=validate&target=job&target_id=57")] // CVAT's own
    [InlineData("feedback:57")]
    public async Task A_request_we_cannot_have_made_is_not_there(string rq)
    {
        var server = stage.Next();
        Assert.Equal(404, (await server.As("worker2").Get($"{server.Api}/requests/{Uri.EscapeDataString(rq)}")).Status);
    }

    [Fact]
    public async Task Without_credentials_the_server_knows_there_is_nothing()
    {
        var server = stage.Next();
        Assert.Equal(401, (await stage.Post($"{server.Api}/quality/job_validations", "{\"job_id\": 57}"u8.ToArray())).Status);
        Assert.Equal(401, (await server.As("nobody").Get($"{server.Api}/quality/job_validations")).Status);
        Assert.Equal(404, (await server.As("worker2").Get("/cvat/nowhere/api/quality/job_validations")).Status);
    }

    [Theory]
    [InlineData(null, "X-Feedback", 403)]
    [InlineData("https://evil.example", "X-Feedback", 403)]
    [InlineData("https://cvat.example.evil.example", "X-CSRFToken", 403)]
    [InlineData(Server.Origin, null, 403)]
    [InlineData(Server.Origin, "X-Feedback", 202)]
    [InlineData(Server.Origin, "X-CSRFToken", 202)]
    public async Task A_session_cookie_counts_only_from_the_servers_own_pages(string? origin, string? header, int status)
    {
        var server = stage.Next();
        var headers = new List<(string, string)> { ("Cookie", "sessionid=sessionworker2") };
        if (origin is not null) headers.Add(("Origin", origin));
        if (header is not null) headers.Add((header, "1"));
        Assert.Equal(status, (await stage.Post($"{server.Api}/quality/job_validations", "{\"job_id\": 57}"u8.ToArray(), [.. headers])).Status);
        Assert.Equal(status == 202 ? 1 : 0, await server.Used(57));
    }

    [Theory]
    [InlineData("", "non_field_errors")]
    [InlineData("[]", "non_field_errors")]
    [InlineData("{}", "job_id")]
    [InlineData("{\"job_id\": \"57\"}", "job_id")]
    [InlineData("{\"job_id\": 57.5}", "job_id")]
    [InlineData("{\"job_id\": -1}", "job_id")]
    [InlineData("{\"job_id\": 57, \"timeout\": 0}", "timeout")]
    [InlineData("{\"job_id\": 57, \"timeout\": \"\\ud800\"}", "timeout")]
    public async Task Bad_input_names_the_field(string body, string field)
    {
        var server = stage.Next();
        var answer = await server.As("worker2").Post($"{server.Api}/quality/job_validations", body);
        Assert.Equal(400, answer.Status);
        Assert.NotEmpty(answer.Json[field]!.AsArray());
    }

    [Fact]
    public async Task Lists_are_filtered_sorted_and_paged()
    {
        var server = stage.Next();
        foreach (var job in new[] { 29, 30, 56, 57 }) await server.Validate("worker2", job);
        async Task<string> Jobs(string query) => string.Join(
            ", ", (await server.As("worker2").Get($"{server.Api}/quality/job_validations?{query}")).Expect(200)["results"]!.AsArray().Select(one => (int)one!["job_id"]!));
        Assert.Equal("57, 56, 30, 29", await Jobs(""));
        Assert.Equal("29, 30", await Jobs("task_id=23&sort=id"));
        Assert.Equal("30", await Jobs("status=accepted"));
        Assert.Equal("57, 56", await Jobs("project_id=17"));
        Assert.Equal("", await Jobs("assignee=8"));
        Assert.Equal("57, 29", await Jobs("filter=" + Uri.EscapeDataString("""{"or":[{"==":[{"var":"job_id"},57]},{"==":[{"var":"job_id"},29]}]}""")));
        var page = (await server.As("worker2").Get($"{server.Api}/quality/job_validations?page=2&page_size=3")).Expect(200).Json;
        Assert.Equal((4, 1, null), ((int)page["count"]!, page["results"]!.AsArray().Count, (string?)page["next"]));
        Assert.Contains("page=1", (string)page["previous"]!, StringComparison.Ordinal);
        foreach (var wrong in new[] { "page=0", "sort=name", "job_id=x", "filter=%7B" })
            Assert.Equal(400, (await server.As("worker2").Get($"{server.Api}/quality/job_validations?{wrong}")).Status);
    }

    [Fact]
    public async Task A_hidden_score_stays_hidden()
    {
        var server = stage.Next();
        await server.Validate("worker2", 31); // the task is known from now on
        (await server.Admin.Patch($"/v1/tasks/{server.Id(23)}/quality/settings", new { disclosure = "verdict" })).Expect(200);
        var told = await server.Validate("worker2", 29);
        Assert.Equal(("rejected", null, 0.0), ((string)told["status"]!, (double?)told["actual_score"], (double)told["required_score"]!));
    }

    [Fact]
    public async Task What_the_settings_form_of_the_server_says_holds_and_what_it_does_not_know_stays()
    {
        var server = stage.Next();
        server.World.ProjectSettings["target_metric_threshold"] = 0.2;
        var told = await server.Validate("worker2", 57);
        Assert.Equal(("accepted", 0.2), ((string)told["status"]!, (double)told["required_score"]!));
        var settings = (await server.Admin.Get($"/v1/tasks/{server.Id(33)}/quality/settings")).Expect(200).Json;
        Assert.Equal((true, "project", 20.0), ((bool)settings["inherit"]!, (string)settings["sources"]!["target_metric_threshold"]!, (double)settings["timeout_seconds"]!));
        server.World.Settings[33]["inherit"] = false;
        server.World.Settings[33]["target_metric_threshold"] = 0.9;
        Assert.Equal(("rejected", 0.9), await server.Validate("worker2", 57) is var own ? ((string)own["status"]!, (double)own["required_score"]!) : default);
    }

    [Fact]
    public async Task A_verdict_given_by_a_slow_server_is_polled_for()
    {
        var server = stage.Next();
        server.World.Add(new Fault("/api/jobs/57/annotations") { Delay = TimeSpan.FromSeconds(1.5) });
        var caller = server.As("worker2");
        var rq = (string)(await caller.Post($"{server.Api}/quality/job_validations", new { job_id = 57 })).Expect(202)["rq_id"]!;
        var early = (await caller.Get($"{server.Api}/requests/{rq}")).Expect(200).Json;
        Assert.Equal(("started", null), ((string)early["status"]!, (int?)early["result_id"]));
        await Until.True(async () => (string)(await caller.Get($"{server.Api}/requests/{rq}")).Json["status"]! == "finished", "it ends");
        Assert.Equal(1, await server.Used(57));
    }
}
