namespace Feedback.Gateway;

/// <summary>The token of the Authorization header.</summary>
internal static class BearerToken
{
    private const string Prefix = "Bearer ";

    /// <summary>The token, or null if there is none or more than one.</summary>
    public static string? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        if (header.Count != 1 || header[0] is not { } value || !value.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return null;
        var token = value[Prefix.Length..].Trim();
        return token.Length > 0 ? token : null;
    }
}
