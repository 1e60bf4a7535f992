using Feedback.Cvat;

namespace Feedback.Gateway;

/// <summary>Who calls, by the credentials of the CVAT server itself: the header Authorization, or the session cookie of its pages. They are passed on to that server and nowhere else.</summary>
internal static class CvatCallers
{
    private static readonly string[] OwnHeaders = ["X-CSRFToken", "X-Feedback"];

    /// <summary>Credentials of a request; null if there are none, or more than one.</summary>
    public static CvatCredential? Credential(HttpRequest request) => request.Headers.Authorization switch
    {
        { Count: 1 } header => CvatCredential.Of(header[0]!),
        { Count: 0 } when request.Cookies.TryGetValue("sessionid", out var session) => CvatCredential.OfSession(session),
        _ => null,
    };

    /// <summary>Whether a request that changes something may rest on a cookie: browsers add cookies whoever made the page, but only pages of the same origin can add headers of
    /// their own, and no page can choose its Origin.</summary>
    public static bool IsCrossSite(HttpRequest request, CvatConnection connection) =>
        request.Headers.Authorization.Count == 0
        && (request.Headers.Origin != connection.PublicOrigin || !OwnHeaders.Any(request.Headers.ContainsKey));

    /// <summary>The caller; null if the server does not know the credentials.</summary>
    /// <exception cref="CvatException">The server does not answer.</exception>
    public static async Task<CvatCaller?> Of(HttpRequest request, CvatServer server, CancellationToken stop) =>
        Credential(request) is { } credential && await server.Who(credential, stop) is { } self ? new CvatCaller(credential, self) : null;
}
