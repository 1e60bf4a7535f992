using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>Tells what of all that is thrown below the endpoints is the caller's fault: bodies that cannot be read.</summary>
internal static class CallerFaults
{
    /// <summary>How System.Text.Json marks what is wrong with a document and not with its use: invalid UTF-8, or half of a surrogate pair.</summary>
    private const string NotText = "System.Text.Json.Rethrowable";

    /// <summary>The answer to the caller's fault; null if it is ours.</summary>
    public static ProblemHttpResult? Of(Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException json } => OfJson(json),
        BadHttpRequestException { StatusCode: 413 } => Problem.Of(413, "body_too_large", "The body is too large."),
        BadHttpRequestException { StatusCode: 415 } => Problem.Of(415, "unsupported_media_type", "The body must be application/json."),
        BadHttpRequestException bad => Problem.Of(bad.StatusCode, "invalid_request", "The request is not valid."),
        JsonException json => OfJson(json),
        InvalidOperationException { Source: NotText } => Problem.Field("body", "Holds a name or value that is not Unicode text."),
        InvalidDataException or InvalidOperationException { Source: "System.IO.Compression.Brotli" } => Problem.Field("body", "The body is not what its Content-Encoding says."),
        _ => null,
    };

    private static ProblemHttpResult OfJson(JsonException json)
    {
        var path = json.Path is { Length: > 1 } full ? full.TrimStart('$').TrimStart('.') : "body";
        return Problem.Field(path, "Not valid here: wrong type, unknown or doubled field, missing field, or not JSON.");
    }
}
