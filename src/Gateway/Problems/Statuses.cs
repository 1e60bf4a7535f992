using Microsoft.AspNetCore.Diagnostics;

namespace Feedback.Gateway;

/// <summary>Gives bare status codes of the framework (404, 405, 413, 415) the shape of our problems.</summary>
internal static class Statuses
{
    public static Task Answer(StatusCodeContext context)
    {
        var status = context.HttpContext.Response.StatusCode;
        var problem = status switch
        {
            404 => Problem.NotFound(),
            405 => Problem.Of(405, "method_not_allowed", "This address does not know that method."),
            413 => Problem.Of(413, "body_too_large", "The body is too large."),
            415 => Problem.Of(415, "unsupported_media_type", "The body must be application/json."),
            _ => Problem.Of(status, "invalid_request", "The request is not valid."),
        };
        return problem.ExecuteAsync(context.HttpContext);
    }
}
