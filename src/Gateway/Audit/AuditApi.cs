using System.Globalization;
using System.Text.Json;
using Feedback.Actors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>The audit record of tasks and projects, for staff.</summary>
internal static class AuditApi
{
    private const int LargestPage = 1000;

    private static readonly ReadOnlyMemory<byte> NewLine = "\n"u8.ToArray();

    public static void MapAudit(this RouteGroupBuilder v1)
    {
        v1.MapGet("/tasks/{task}/audit", OfTask).WithTags("Audit").WithSummary("The audit record of a task, the oldest first (staff). With Accept: application/x-ndjson all of it, as JSON lines.");
        v1.MapGet("/projects/{project}/audit", OfProject).WithTags("Audit").WithSummary("The audit record of a project's settings (platform; staff of one of its tasks).");
    }

    private static async Task<Results<Ok<AuditPage>, ProblemHttpResult, PushStreamHttpResult>> OfTask(
        string task, HttpContext http, Caller caller, Rights rights, IAudit audit, int? limit, string? cursor)
    {
        var (right, brief) = await rights.OnTask(caller, task);
        if (right < Right.Platform || brief is null) return Problem.NotFound();
        if (right < Right.Staff) return Problem.Forbidden();
        return await Answer(http, audit, AuditEvent.OfTask(task), limit, cursor);
    }

    private static async Task<Results<Ok<AuditPage>, ProblemHttpResult, PushStreamHttpResult>> OfProject(
        string project, HttpContext http, Caller caller, Rights rights, IAudit audit, int? limit, string? cursor)
    {
        var (reads, _) = await rights.OnProject(caller, project);
        return reads ? await Answer(http, audit, AuditEvent.OfProject(project), limit, cursor) : Problem.NotFound();
    }

    private static async Task<Results<Ok<AuditPage>, ProblemHttpResult, PushStreamHttpResult>> Answer(
        HttpContext http, IAudit audit, string scope, int? limit, string? cursor)
    {
        var after = 0L;
        if (limit is < 1 or > LargestPage) return Problem.Field("limit", $"Must be from 1 to {LargestPage}.");
        if (cursor is not null && !long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out after)) return Problem.Field("cursor", "Is not one that was given.");
        if (http.Request.Headers.Accept.ToString().Contains("application/x-ndjson", StringComparison.OrdinalIgnoreCase))
            return TypedResults.Stream(body => Export(body, audit, scope, after, http.RequestAborted), "application/x-ndjson");

        var size = limit ?? 100;
        var lines = await audit.Read(scope, after, size);
        var next = lines.Length == size ? lines[^1].Number.ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new AuditPage([.. lines.Select(AuditLineAnswer.Of)], next));
    }

    private static async Task Export(Stream body, IAudit audit, string scope, long after, CancellationToken stop)
    {
        while (true)
        {
            var lines = await audit.Read(scope, after, LargestPage);
            foreach (var line in lines)
            {
                await JsonSerializer.SerializeAsync(body, AuditLineAnswer.Of(line), HttpJson.Options, stop);
                await body.WriteAsync(NewLine, stop);
            }

            await body.FlushAsync(stop);
            if (lines.Length < LargestPage) return;
            after = lines[^1].Number;
        }
    }
}
