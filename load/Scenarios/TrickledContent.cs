using System.Net;
using System.Net.Http.Headers;

namespace Feedback.Load.Scenarios;

/// <summary>A body that comes slowly, in equal parts.</summary>
internal sealed class TrickledContent : HttpContent
{
    private const int Parts = 10;
    private readonly byte[] _body;
    private readonly TimeSpan _pause;
    private readonly int _sent;
    private readonly Action? _afterwards;

    /// <summary>The body, a pause before each of its ten parts.</summary>
    /// <param name="body">The body.</param>
    /// <param name="pause">The pause.</param>
    /// <param name="sent">After how many parts to stop.</param>
    /// <param name="afterwards">Called when it has stopped.</param>
    public TrickledContent(byte[] body, TimeSpan pause, int sent = Parts, Action? afterwards = null)
    {
        (_body, _pause, _sent, _afterwards) = (body, pause, sent, afterwards);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        for (var i = 0; i < _sent; i++)
        {
            await Task.Delay(_pause);
            await stream.WriteAsync(_body.AsMemory(_body.Length * i / Parts, (_body.Length * (i + 1) / Parts) - (_body.Length * i / Parts)));
            await stream.FlushAsync();
        }

        _afterwards?.Invoke();
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
