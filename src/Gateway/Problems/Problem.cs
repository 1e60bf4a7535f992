using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Feedback.Gateway;

/// <summary>Errors as callers see them: RFC 9457 with a stable code. Never the text of an exception.</summary>
internal static class Problem
{
    /// <summary>An error answer.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="code">Stable code; the type is <c>urn:feedback:problem:{code}</c>.</param>
    /// <param name="title">One sentence for a person.</param>
    /// <param name="errors">Field → messages, for bad input.</param>
    public static ProblemHttpResult Of(int status, string code, string title, IDictionary<string, string[]>? errors = null)
    {
        var details = new ProblemDetails { Status = status, Type = $"urn:feedback:problem:{code}", Title = title };
        details.Extensions["code"] = code;
        if (errors is { Count: > 0 }) details.Extensions["errors"] = errors;
        return TypedResults.Problem(details);
    }

    public static ProblemHttpResult Field(string field, string message, string code = "invalid_request") =>
        Of(400, code, "The request is not valid.", new Dictionary<string, string[]> { [field] = [message] });

    public static ProblemHttpResult NotFound() => Of(404, "not_found", "There is no such thing, or it is not yours to see.");

    public static ProblemHttpResult Forbidden() => Of(403, "forbidden", "You may not do this.");

    public static ProblemHttpResult NotAssignee() => Of(403, "not_assignee", "Only the job's assignee can ask for or answer a verdict.");

    public static ProblemHttpResult Unauthorized() => Of(401, "unauthorized", "Valid credentials are required.");

    public static ProblemHttpResult Conflict(string code, string title) => Of(409, code, title);
}
