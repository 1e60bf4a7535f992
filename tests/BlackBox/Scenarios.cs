using System.Text.Json;

namespace Feedback.BlackBox;

/// <summary>The promises of the API that hold on every host. Each scenario makes its own task and jobs, named after it.</summary>
public static class Scenarios
{
    private const string Worker = "worker";

    public static async Task Accepted_at_once(Api api)
    {
        await Given.Task(api, "accepted", 3);
        await Given.Job(api, "accepted", "accepted-1", Worker);
        var verdict = (await api.Validate("accepted-1", Worker, Documents.Right)).Expect(200);
        Assert.Equal("accepted", verdict.Text("verdict"));
        Assert.Equal(1.0, verdict.Json.GetProperty("score").GetDouble());
        Assert.Equal((1, 2), (verdict.Number("attempt"), verdict.Number("attempts_remaining")));
        var job = (await api.Get("/v1/jobs/accepted-1")).Expect(200);
        Assert.Equal(("acceptance", "completed"), (job.Text("stage"), job.Text("state")));
    }

    public static async Task Rejected_rejected_finally_rejected_then_refused(Api api)
    {
        await Given.Task(api, "rejected", 3);
        await Given.Job(api, "rejected", "rejected-1", Worker);
        string[] expected = ["rejected", "rejected", "finally_rejected"];
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var verdict = (await api.Validate("rejected-1", Worker, Documents.Wrong(attempt))).Expect(200);
            Assert.Equal((expected[attempt - 1], attempt, 3 - attempt), (verdict.Text("verdict"), verdict.Number("attempt"), verdict.Number("attempts_remaining")));
            Assert.Equal(0.5, verdict.Json.GetProperty("score").GetDouble());
        }

        var refused = (await api.Validate("rejected-1", Worker, Documents.Wrong(4))).Expect(409);
        Assert.Equal("attempts_exhausted", refused.Text("code"));
        await Used(api, "rejected-1", 3);
    }

    public static async Task Repeats_are_free_and_equal(Api api)
    {
        await Given.Task(api, "repeats", 3);
        await Given.Job(api, "repeats", "repeats-1", Worker);
        var first = (await api.Validate("repeats-1", Worker, Documents.Wrong(1), "key-1")).Expect(200);
        Assert.Equal(first.Body, (await api.Validate("repeats-1", Worker, Documents.Wrong(1), "key-1")).Expect(200).Body);
        Assert.Equal(first.Body, (await api.Validate("repeats-1", Worker, Documents.Wrong(1), "key-2")).Expect(200).Body);
        Assert.Equal(first.Body, (await api.Validate("repeats-1", Worker, Documents.Wrong(1))).Expect(200).Body);
        var reused = (await api.Validate("repeats-1", Worker, Documents.Wrong(2), "key-1")).Expect(422);
        Assert.Equal("idempotency_key_reused", reused.Text("code"));
        Assert.Equal(first.Body, (await api.Get($"/v1/jobs/repeats-1/validations/{first.Text("id")}", Worker)).Expect(200).Body);
        await Used(api, "repeats-1", 1);
    }

    public static async Task Two_hundred_equal_requests_charge_one_attempt(Api api)
    {
        await Given.Task(api, "equal", 3);
        await Given.Job(api, "equal", "equal-1", Worker);
        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => api.Validate("equal-1", Worker, Documents.Wrong(1))));
        Assert.All(replies, reply => reply.Expect(200));
        Assert.Single(replies.Select(reply => reply.Body).Distinct());
        await Used(api, "equal-1", 1);
    }

    public static async Task Two_hundred_different_requests_charge_three_attempts(Api api)
    {
        await Given.Task(api, "different", 3);
        await Given.Job(api, "different", "different-1", Worker);
        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => api.Validate("different-1", Worker, Documents.Wrong(n))));
        Assert.Equal(3, replies.Count(reply => reply.Expect(200, 409).Status == 200));
        Assert.Equal([1, 2, 3], replies.Where(reply => reply.Status == 200).Select(reply => reply.Number("attempt")).Order());
        await Used(api, "different-1", 3);
    }

    public static async Task Staff_read_the_report_and_use_up_nothing(Api api)
    {
        await Given.Task(api, "staff", 3);
        await Given.Job(api, "staff", "staff-1", Worker);
        var verdict = (await api.Validate("staff-1", "boss", Documents.Wrong(1))).Expect(200);
        Assert.Equal(JsonValueKind.Null, verdict.Json.GetProperty("attempt").ValueKind);
        var report = (await api.Get($"/v1/jobs/staff-1/validations/{verdict.Text("id")}/report", "boss")).Expect(200);
        Assert.Equal(2, report.Json.GetProperty("summary").GetProperty("valid_count").GetInt32());
        await Used(api, "staff-1", 0);
    }

    public static async Task Where_it_is_switched_off_there_is_no_feedback(Api api)
    {
        await Given.Task(api, "off", 0);
        await Given.Job(api, "off", "off-1", Worker);
        var reply = (await api.Validate("off-1", Worker, Documents.Wrong(1))).Expect(204);
        Assert.Equal(("", "disabled"), (reply.Body, reply.Cause));
        await Used(api, "off-1", 0);
    }

    /// <summary>The job says how many attempts are used, and every one of them can be fetched.</summary>
    public static async Task Used(Api api, string job, int attempts)
    {
        var assignment = (await api.Get($"/v1/jobs/{job}")).Expect(200).Json.GetProperty("assignment");
        Assert.Equal(attempts, assignment.GetProperty("attempts_used").GetInt32());
        var page = (await api.Get($"/v1/jobs/{job}/validations", Worker)).Expect(200);
        Assert.Equal(attempts, page.Json.GetProperty("results").GetArrayLength());
    }
}
