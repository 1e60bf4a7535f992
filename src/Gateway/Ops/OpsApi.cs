using System.Net;
using Feedback.Actors;
using Feedback.Telemetry;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>Health and metrics.</summary>
internal static class OpsApi
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(1);

    public static void MapOps(this WebApplication app)
    {
        app.MapGet("/health/live", () => TypedResults.Text("live")).WithTags("Ops").WithSummary("The process answers.");
        app.MapGet("/health/ready", Ready).WithTags("Ops").WithSummary("Storage answers and, in a cluster, a silo is there.");
        app.MapGet("/metrics", Metrics).WithTags("Ops").WithSummary("Prometheus text. From other machines with a key of role admin or platform.");
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Ready(IReadiness readiness, ILogger<IReadiness> log, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(ReadyWithin);
        try
        {
            if (await readiness.Missing(patience.Token).WaitAsync(patience.Token) is not { } missing) return TypedResults.Text("ready");
            GatewayLog.NotReady(log, missing);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            GatewayLog.ReadinessFailed(log, failure);
        }

        return Problem.Of(503, "not_ready", "Not ready.");
    }

    private static Results<ContentHttpResult, ProblemHttpResult> Metrics(HttpContext http, PrometheusText text, OpsSettings ops) =>
        IsLocal(http) || IsForOperators(http, ops) || http.User.HasClaim(Schemes.Role, "admin") || http.User.HasClaim(Schemes.Role, "platform")
            ? TypedResults.Text(text.Write(), PrometheusText.ContentType)
            : Problem.Unauthorized();

    /// <summary>By the address that only operators reach.</summary>
    private static bool IsForOperators(HttpContext http, OpsSettings ops) => ops.Url is { } url && new Uri(url).Port == http.Connection.LocalPort;

    /// <summary>From this machine and not through a proxy: figures by cause are not for annotators.</summary>
    private static bool IsLocal(HttpContext http) =>
        (http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");
}
