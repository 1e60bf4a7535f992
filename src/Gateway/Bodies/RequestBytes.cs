using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Feedback.Gateway;

/// <summary>Reads a body once, as bytes.</summary>
internal static class RequestBytes
{
    private const int FirstBuffer = 16 * 1024;

    /// <summary>The whole body; empty if there is none. The limit of the body holds after decompression too.</summary>
    public static async Task<ReadOnlyMemory<byte>> Read(HttpContext context, long limit, CancellationToken stop)
    {
        var buffer = GC.AllocateUninitializedArray<byte>((int)(Math.Clamp(context.Request.ContentLength ?? FirstBuffer, FirstBuffer, limit) + 1));
        var filled = 0;
        while (true)
        {
            var read = await context.Request.Body.ReadAsync(buffer.AsMemory(filled), stop);
            if (read == 0) return buffer.AsMemory(0, filled);
            filled += read;
            if (filled > limit) throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
            if (filled == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, limit + 1));
        }
    }

    /// <summary>Null if the media type is one that is accepted or there is no body.</summary>
    public static ProblemHttpResult? Refuse(HttpRequest request, params ReadOnlySpan<string> accepted)
    {
        if (request.ContentType is null) return null; // what it is then shows when it is read
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return Unsupported();
        foreach (var media in accepted)
        {
            if (type.MediaType.Equals(media, StringComparison.OrdinalIgnoreCase)) return null;
        }

        return Unsupported();
    }

    private static ProblemHttpResult Unsupported() => Problem.Of(415, "unsupported_media_type", "The body must be application/json.");
}
