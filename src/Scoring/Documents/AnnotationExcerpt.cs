using System.Buffers;

namespace Feedback.Scoring;

/// <summary>
/// Leaves out of a document what is on frames that nobody compares, so that it can be sent on: a score of what is left is the same, bit for bit. Tags and shapes count on
/// their own frame only; tracks are left whole. What cannot be told apart at a glance stays.
/// </summary>
public static class AnnotationExcerpt
{
    /// <summary>The document without tags and shapes of other frames.</summary>
    /// <param name="utf8">A document that <see cref="AnnotationDocument.TryParse"/> has accepted.</param>
    /// <param name="frames">The frames that are compared.</param>
    /// <returns>A document.</returns>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> utf8, IReadOnlySet<int> frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        var text = utf8.Span;
        var target = new ArrayBufferWriter<byte>(4096 + (utf8.Length / 8));
        var (copied, at) = (0, 0);
        // The walk knows one thing: a list that is a member of the document's own object.
        var depth = 0;
        ReadOnlySpan<byte> member = default;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case (byte)'"':
                    var start = at + 1;
                    at = JsonScan.PastText(text, at, out _);
                    if (depth == 1) member = text[start..(at - 1)];
                    continue;
                case (byte)'{' when depth == 0:
                    depth++;
                    break;
                case (byte)'[' when depth == 1 && (member.SequenceEqual("shapes"u8) || member.SequenceEqual("tags"u8)):
                    target.Write(text[copied..(at + 1)]);
                    at = CopyItems(text, at + 1, frames, target);
                    copied = at;
                    continue;
                case (byte)'[' or (byte)'{':
                    at += JsonScan.Item(text[at..]).Length;
                    continue;
            }

            at++;
        }

        target.Write(text[copied..]);
        return target.WrittenMemory;
    }

    /// <summary>Copies the items of a list that stay; where its end stands.</summary>
    private static int CopyItems(ReadOnlySpan<byte> text, int at, IReadOnlySet<int> frames, ArrayBufferWriter<byte> target)
    {
        var any = false;
        while (true)
        {
            while (text[at] is not ((byte)'{' or (byte)']')) at++; // commas and white space
            if (text[at] == (byte)']') return at;
            var (length, frame) = JsonScan.Item(text[at..]);
            if (frame is not { } known || frames.Contains(known))
            {
                if (any) target.Write(","u8);
                target.Write(text.Slice(at, length));
                any = true;
            }

            at += length;
        }
    }
}
