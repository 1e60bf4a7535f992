using Microsoft.AspNetCore.RequestDecompression;

namespace Feedback.Gateway;

/// <summary>Zstandard bodies, by the system's libzstd.</summary>
internal sealed class ZstandardProvider : IDecompressionProvider
{
    public Stream GetDecompressionStream(Stream stream) => new ZstandardStream(stream);
}
