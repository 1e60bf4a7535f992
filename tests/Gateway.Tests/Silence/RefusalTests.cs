using System.Net.Http.Headers;

namespace Feedback.Gateway.Tests;

/// <summary>A request that is refused leaves no trace in the database.</summary>
public sealed class RefusalTests(RunningGateway gateway) : IClassFixture<RunningGateway>
{
    [Fact]
    public async Task A_refused_request_stores_nothing()
    {
        var world = await World.Make(gateway.Platform, "refused", attempts: 1);
        var worker = gateway.Person(World.Worker);
        (await worker.Validate(world.Job, Drawing.Hitting(1), ("Idempotency-Key", "used"))).Expect(200);
        var refusals = new (int Status, string Code, Func<Task<Answer>> Send)[]
        {
            (400, "malformed_annotations", () => worker.Validate(world.Job, Broken())),
            (400, "malformed_annotations", () => worker.Put($"{world.JobPath}/annotations", Broken())),
            (400, "malformed_annotations", () => gateway.Platform.Put($"{world.TaskPath}/ground_truth", World.Truth(Broken()))),
            (400, "invalid_request", () => worker.Post($"{world.JobPath}/validations", new { annotations = Drawing.Hitting(2), timeout = 0 })),
            (400, "invalid_request", () => worker.Post($"{world.JobPath}/validations", new { annotations = Drawing.Hitting(2), unknown = 1 })),
            (400, "invalid_request", () => worker.Validate(world.Job, Drawing.Hitting(2), ("Idempotency-Key", new string('k', 256)))),
            (400, "invalid_request", () => gateway.Platform.Patch($"{world.TaskPath}/quality/settings", new { iou_threshold = 2, oks_sigma = 0.5 })),
            (400, "invalid_request", () => gateway.Platform.Patch(world.JobPath, new { state = "completed", assignee = "a b" })),
            (400, "invalid_request", () => gateway.Platform.Put("/v1/jobs/refused-new", World.JobBody("no-such-task"))),
            (400, "invalid_request", () => gateway.Platform.Put("/v1/tasks/refused%20new", World.TaskBody("x"))),
            (401, "unauthorized", () => gateway.Nobody.Validate(world.Job, Drawing.Hitting(2))),
            (403, "not_assignee", () => gateway.Platform.Validate(world.Job, Drawing.Hitting(2))),
            (403, "forbidden", () => worker.Patch(world.JobPath, new { state = "completed" })),
            (404, "not_found", () => gateway.Person("other").Validate(world.Job, Drawing.Hitting(2))),
            (404, "not_found", () => gateway.Person("other").Put($"{world.JobPath}/annotations", Drawing.Hitting(2))),
            (404, "not_found", () => worker.Put("/v1/tasks/refused-other", World.TaskBody("x"))),
            (409, "attempts_exhausted", () => worker.Validate(world.Job, Drawing.Hitting(2))),
            (412, "precondition_failed", () => gateway.Platform.Patch($"{world.TaskPath}/quality/settings", new { iou_threshold = 0.5 }, ("If-Match", "\"999\""))),
            (415, "unsupported_media_type", () => worker.Post($"{world.JobPath}/validations", Text(Drawing.Hitting(2)))),
            (415, "unsupported_media_type", () => worker.Post($"{world.JobPath}/validations", Encoded("compress"))),
            (422, "idempotency_key_reused", () => worker.Validate(world.Job, Drawing.Hitting(2), ("Idempotency-Key", "used"))),
        };
        var before = gateway.Database.Rows();
        foreach (var (status, code, send) in refusals)
        {
            (await send()).ExpectProblem(status, code);
            Assert.Equal(before, gateway.Database.Rows());
        }
    }

    private static object Broken() => Drawing.Of(Drawing.Shape(0, 1, 1), new { type = "rectangle", frame = 0, label_id = 1, points = new[] { 1 } });

    private static ByteArrayContent Text(object annotations)
    {
        var content = new ByteArrayContent(Client.Bytes(new { annotations }));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        return content;
    }

    private static ByteArrayContent Encoded(string encoding)
    {
        var content = new ByteArrayContent(Client.Bytes(new { annotations = Drawing.Hitting(2) }));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add(encoding);
        return content;
    }
}
