using Feedback.Cvat;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>Webhooks of CVAT servers. Checked and taken here; what follows from them happens afterwards.</summary>
internal static class HooksApi
{
    /// <summary>Longest body: the payload about a job has some two kilobytes.</summary>
    private const int LongestBody = 1 << 20;

    public static void MapHooks(this WebApplication app) => app.MapPost("/hooks/cvat/{connection}", Take).ExcludeFromDescription();

    private static async Task<Results<Accepted, ContentHttpResult, ProblemHttpResult>> Take(
        string connection, HttpContext http, CvatServers servers, HookQueue queue, CvatMetrics metrics, ILogger<HookQueue> log)
    {
        ProblemHttpResult Refuse(string meaning, ProblemHttpResult problem)
        {
            metrics.Hook(connection, meaning);
            CvatLog.Refused(log, connection, meaning);
            return problem;
        }

        if (servers.Find(connection) is not { Connection.Options.WebhookSecret: { } secret } server) return Problem.NotFound();
        var body = await RequestBytes.Read(http, LongestBody, http.RequestAborted);
        var signature = http.Request.Headers[CvatSignature.Header];
        if (signature.Count != 1 || !CvatSignature.IsRight(body.Span, signature[0], secret))
            return Refuse("unsigned", Problem.Of(401, "unauthorized", "The signature is missing or wrong."));
        if (CvatEvent.Read(body.Span) is not { } told) return Refuse("unreadable", Problem.Of(400, "invalid_request", "The body is no event."));
        if (told.Event == "ping")
        {
            metrics.Hook(connection, "ping");
            return TypedResults.Text("pong");
        }

        if (told.Job is null || queue.Add(server, told)) return TypedResults.Accepted((string?)null);
        http.Response.Headers.RetryAfter = "5";
        return Refuse("overloaded", Problem.Of(503, "try_again", "Too many webhooks at once; send it again later."));
    }
}
