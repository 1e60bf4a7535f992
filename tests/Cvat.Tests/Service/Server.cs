using System.Text.Json.Nodes;

namespace Feedback.Cvat.Tests;

/// <summary>One server as a test uses it.</summary>
/// <param name="stage">The gateway.</param>
/// <param name="name">The connection's name.</param>
public sealed class Server(Stage stage, string name)
{
    /// <summary>Where browsers see it.</summary>
    public const string Origin = "https://cvat.example";

    public string Name => name;

    /// <summary>What it holds.</summary>
    public World World => stage.Servers.World(name);

    /// <summary>Path of its API here.</summary>
    public string Api => $"/cvat/{name}/api";

    /// <summary>Our own API as an administrator.</summary>
    public Gateway.Tests.Client Admin => new(stage.Http, Keys.Admin);

    /// <summary>A user of the server.</summary>
    public Gateway.Tests.Client As(string user) => new(stage.Http, $"token-of-{user}");

    /// <summary>Our id of a number of the server.</summary>
    public string Id(int number) => $"{name}:{number}";

    /// <summary>Sends a webhook, signed.</summary>
    public Task<Answer> Hook(byte[] body) => stage.Post($"/hooks/cvat/{name}", body, (CvatSignature.Header, CvatSignature.Sign(body, Recording.Secret)));

    /// <summary>Finishes a job as its assignee does in a page without our plugin, and sends the webhook.</summary>
    public async Task<byte[]> Finish(int job, bool tellsBefore = true, int? sender = 7)
    {
        var before = new JsonObject { ["state"] = World.Job(job)["state"]!.DeepClone() };
        var finished = World.ChangeJob(job, changed => changed["state"] = "completed");
        var body = Deliveries.Update(finished, sender, tellsBefore ? before : null);
        (await Hook(body)).Expect(202);
        return body;
    }

    /// <summary>Webhooks that were handled so far, by what they meant.</summary>
    public Task<int> Handled(string meaning) => stage.Metric($"feedback_cvat_webhooks_total{{connection=\"{name}\",meaning=\"{meaning}\"}}");

    /// <summary>Waits until so many webhooks of a meaning were handled.</summary>
    public Task Handled(string meaning, int times) => Until.True(async () => await Handled(meaning) >= times, $"{times} x {meaning} on {name}");

    /// <summary>The job here; null while it is not known.</summary>
    public async Task<JsonNode?> Job(int job) => await Admin.Get($"/v1/jobs/{Id(job)}") is { Status: 200 } answer ? answer.Json : null;

    /// <summary>Attempts used in the present assignment, 0 for a job that is not known.</summary>
    public async Task<int> Used(int job) => (int?)(await Job(job))?["assignment"]!["attempts_used"] ?? 0;

    /// <summary>Waits until so many attempts are used.</summary>
    public Task Used(int job, int attempts) => Until.True(async () => await Used(job) == attempts, $"{attempts} attempts used on {Id(job)}");

    /// <summary>Asks as a user for a validation, polls, and fetches what came of it.</summary>
    public async Task<JsonNode> Validate(string user, int job)
    {
        var caller = As(user);
        var created = await caller.Post($"{Api}/quality/job_validations", new { job_id = job });
        if (created.Status == 200) return created.Json;
        var rq = (string)created.Expect(202)["rq_id"]!;
        var result = await Until.Some(
            async () => (await caller.Get($"{Api}/requests/{rq}")).Expect(200).Json is var request && (string)request["status"]! == "finished" ? request : null, $"{rq} is finished");
        return (await caller.Get($"{Api}/quality/job_validations/{result["result_id"]}")).Expect(200).Json;
    }
}
