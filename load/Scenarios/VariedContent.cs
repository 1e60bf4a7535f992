using System.Net;
using System.Net.Http.Headers;
using Feedback.Load.Generation;

namespace Feedback.Load.Scenarios;

/// <summary>A body of its own for every request, written from one shared document without copying it.</summary>
internal sealed class VariedContent : HttpContent
{
    private readonly VariedDocument _document;
    private readonly byte[] _slot;

    /// <summary>A copy of the document with that number in it.</summary>
    public VariedContent(VariedDocument document, long number)
    {
        (_document, _slot) = (document, VariedDocument.Slot(number));
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_document.Before);
        await stream.WriteAsync(_slot);
        await stream.WriteAsync(_document.After);
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _document.Before.Length + _slot.Length + _document.After.Length;
        return true;
    }
}
