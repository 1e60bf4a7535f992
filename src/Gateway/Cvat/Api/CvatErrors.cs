using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>Errors and answers in the shape of CVAT's API.</summary>
internal static class CvatErrors
{
    private const string Type = "application/vnd.cvat+json";

    /// <summary>A good answer.</summary>
    public static JsonHttpResult<T> Ok<T>(T body, int status = StatusCodes.Status200OK) => TypedResults.Json(body, HttpJson.Options, Type, status);

    public static JsonHttpResult<CvatDetail> Unauthorized(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Token";
        return Ok(new CvatDetail("Valid credentials of the CVAT server are required."), 401);
    }

    public static JsonHttpResult<CvatDetail> Forbidden() => Ok(new CvatDetail("The job is not yours to have judged."), 403);

    public static JsonHttpResult<CvatDetail> CrossSite() => Ok(new CvatDetail("With a session cookie the request must come from the CVAT pages themselves and carry the header X-CSRFToken or X-Feedback."), 403);

    public static JsonHttpResult<CvatDetail> NotFound() => Ok(new CvatDetail("There is no such thing, or it is not yours to see."), 404);

    public static JsonHttpResult<CvatDetail> Unavailable() => Ok(new CvatDetail("The CVAT server does not answer."), 503);

    /// <summary>Bad input: field → messages.</summary>
    public static JsonHttpResult<Dictionary<string, string[]>> Field(string field, string message) => Ok(new Dictionary<string, string[]> { [field] = [message] }, 400);
}
