using System.Buffers;

namespace Feedback.Cvat;

/// <summary>Reads a body to its end, and no further than it may be long.</summary>
internal static class BoundedBody
{
    /// <summary>The body; null if it is longer.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Read(HttpContent content, long most, CancellationToken stop)
    {
        if (content.Headers.ContentLength > most) return null;
        await using var stream = await content.ReadAsStreamAsync(stop);
        var target = new ArrayBufferWriter<byte>(16 * 1024);
        while (true)
        {
            var read = await stream.ReadAsync(target.GetMemory(16 * 1024), stop);
            if (read == 0) return target.WrittenMemory;
            target.Advance(read);
            if (target.WrittenCount > most) return null;
        }
    }
}
