namespace Feedback.Gateway;

/// <summary>Refuses bodies in an encoding that nothing here reads, before anybody takes them for JSON.</summary>
/// <param name="next">The rest.</param>
internal sealed class EncodingMiddleware(RequestDelegate next)
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase) { "gzip", "br", "deflate", "identity" };

    public Task InvokeAsync(HttpContext context)
    {
        var encoding = context.Request.Headers.ContentEncoding;
        var known = encoding.Count == 0
            || (encoding.Count == 1 && (Known.Contains(encoding[0]!) || (Zstandard.IsAvailable && string.Equals(encoding[0], "zstd", StringComparison.OrdinalIgnoreCase))));
        return known ? next(context) : Problem.Of(415, "unsupported_media_type", "The body's Content-Encoding is not supported.").ExecuteAsync(context);
    }
}
