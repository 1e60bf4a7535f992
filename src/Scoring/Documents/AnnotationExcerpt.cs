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
        var (copied, at) = (0, JsonScan.PastSpace(text, 0));
        while (JsonScan.NextIn(text, ref at))
        {
            var start = at;
            at = JsonScan.PastText(text, at, out _);
            var member = text[(start + 1)..(at - 1)];
            JsonScan.ToValue(text, ref at);
            if (text[at] != (byte)'[' || !(member.SequenceEqual("shapes"u8) || member.SequenceEqual("tags"u8)))
            {
                at = JsonScan.PastValue(text, at);
                continue;
            }

            target.Write(text[copied..(at + 1)]);
            CopyItems(text, ref at, frames, target);
            copied = at - 1; // the bracket that closes the list
        }

        target.Write(text[copied..]);
        return target.WrittenMemory;
    }

    /// <summary>Copies the items of a list that stay, and moves past the list.</summary>
    private static void CopyItems(ReadOnlySpan<byte> text, ref int at, IReadOnlySet<int> frames, ArrayBufferWriter<byte> target)
    {
        var any = false;
        while (JsonScan.NextIn(text, ref at))
        {
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
