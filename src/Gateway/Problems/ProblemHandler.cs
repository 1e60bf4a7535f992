using System.Text.Json;
using Feedback.Actors;
using Microsoft.AspNetCore.Diagnostics;

namespace Feedback.Gateway;

/// <summary>Turns what went wrong below the endpoints into problems: bad bodies are the caller's fault and say where.</summary>
/// <param name="log">The log.</param>
internal sealed class ProblemHandler(ILogger<ProblemHandler> log) : IExceptionHandler
{
    /// <summary>How System.Text.Json marks what is wrong with a document and not with its use: invalid UTF-8, or half of a surrogate pair.</summary>
    private const string NotText = "System.Text.Json.Rethrowable";

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            BadHttpRequestException { InnerException: JsonException json } => OfJson(json),
            BadHttpRequestException { StatusCode: 413 } => Problem.Of(413, "body_too_large", "The body is too large."),
            BadHttpRequestException { StatusCode: 415 } => Problem.Of(415, "unsupported_media_type", "The body must be application/json."),
            BadHttpRequestException bad => Problem.Of(bad.StatusCode, "invalid_request", "The request is not valid."),
            JsonException json => OfJson(json),
            InvalidOperationException { Source: NotText } => Problem.Field("body", "Holds a name or value that is not Unicode text."),
            InvalidDataException or InvalidOperationException { Source: "System.IO.Compression.Brotli" } => Problem.Field("body", "The body is not what its Content-Encoding says."),
            OperationCanceledException when context.RequestAborted.IsCancellationRequested => Problem.Of(499, "closed", "The caller has gone."),
            TimeoutException or OperationCanceledException => Problem.Of(504, "timed_out", "Storage did not answer in time."),
            StoreConflictException => Problem.Of(503, "try_again", "Two changes met; try again."),
            _ => null,
        };
        if (problem is null)
        {
            GatewayLog.Unhandled(log, context.Request.Method, context.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName ?? "no endpoint", exception);
            problem = exception is HostUnavailableException
                ? Problem.Of(503, "try_again", "The actors are not to be reached; try again.")
                : Problem.Of(500, "internal", "Something is wrong on our side.");
        }

        await problem.ExecuteAsync(context);
        return true;
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult OfJson(JsonException json)
    {
        var path = json.Path is { Length: > 1 } full ? full.TrimStart('$').TrimStart('.') : "body";
        return Problem.Field(path, "Not valid here: wrong type, unknown or doubled field, missing field, or not JSON.");
    }
}
