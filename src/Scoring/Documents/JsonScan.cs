using System.Buffers;
using System.Buffers.Text;

namespace Feedback.Scoring;

/// <summary>Finds its way through JSON that is known to be well formed by brackets and quotes alone, several times faster than reading it.</summary>
internal static class JsonScan
{
    /// <summary>What ends a number or a word.</summary>
    private static readonly SearchValues<byte> Delimiters = SearchValues.Create(",]} \t\r\n"u8);

    /// <summary>Where the next byte stands that is not white space.</summary>
    public static int PastSpace(ReadOnlySpan<byte> text, int at)
    {
        while (text[at] <= (byte)' ') at++;
        return at;
    }

    /// <summary>From the bracket that opens an object or array, or from behind one of its members or items, to the next; false, and past the closing bracket, if there is none.</summary>
    public static bool NextIn(ReadOnlySpan<byte> text, ref int at)
    {
        at = PastSpace(text, at);
        if (text[at++] is (byte)'}' or (byte)']') return false;
        at = PastSpace(text, at);
        if (text[at] is not ((byte)'}' or (byte)']')) return true;
        at++;
        return false;
    }

    /// <summary>From behind a member's name to its value.</summary>
    public static void ToValue(ReadOnlySpan<byte> text, ref int at) => at = PastSpace(text, PastSpace(text, at) + 1);

    /// <summary>Where the value ends that begins at a place.</summary>
    public static int PastValue(ReadOnlySpan<byte> text, int at) => text[at] switch
    {
        (byte)'{' or (byte)'[' => at + Item(text[at..]).Length,
        (byte)'"' => PastText(text, at, out _),
        _ => at + text[at..].IndexOfAny(Delimiters),
    };

    /// <summary>Where a string ends that begins at a quote, and whether anything in it is escaped.</summary>
    public static int PastText(ReadOnlySpan<byte> text, int at, out bool escaped)
    {
        escaped = false;
        // A plain loop: names and values are a few bytes long, too short for a vector search to pay.
        for (at++; text[at] != (byte)'"'; at++)
        {
            if (text[at] != (byte)'\\') continue;
            escaped = true;
            at++;
        }

        return at + 1;
    }

    /// <summary>Length of the object or array that the text begins with, and of an object its own member <c>frame</c>, if that is plain to see.</summary>
    public static (int Length, int? Frame) Item(ReadOnlySpan<byte> text)
    {
        var (depth, at) = (0, 0);
        int? frame = null;
        while (true)
        {
            switch (text[at])
            {
                case (byte)'"':
                    var start = at;
                    at = PastText(text, at, out _);
                    if (depth == 1 && text[start..at].SequenceEqual("\"frame\""u8)) frame = NumberAfter(text, at) ?? frame;
                    continue;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']':
                    if (--depth == 0) return (at + 1, frame);
                    break;
            }

            at++;
        }
    }

    /// <summary>The whole number behind a colon; null if it is written in another way or the text was no name.</summary>
    private static int? NumberAfter(ReadOnlySpan<byte> text, int at)
    {
        while (text[at] <= (byte)' ') at++;
        if (text[at] != (byte)':') return null;
        at++;
        while (text[at] <= (byte)' ') at++;
        if (!Utf8Parser.TryParse(text[at..], out int number, out var used)) return null;
        at += used;
        while (text[at] <= (byte)' ') at++;
        return text[at] is (byte)',' or (byte)'}' ? number : null;
    }
}
