using System.Text;

namespace Feedback.Gateway.Tests;

/// <summary>Where an object ends, found by blocks, against the same found byte by byte.</summary>
public sealed class JsonExtentTests
{
    private const int Seed = 20261122;

    [Fact]
    public void By_blocks_an_object_ends_where_it_ends_byte_by_byte()
    {
        var random = new Random(Seed);
        var ended = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var text = Draw(random);
            var expected = ByteByByte(text);
            if (expected > 64) ended++;
            Assert.True(JsonExtent.Of(text) == expected, $"round {round} of seed {Seed}: {Encoding.ASCII.GetString(text)}");
        }

        Assert.True(ended > 2_000, $"Only {ended} ended behind the first block.");
    }

    /// <summary>Pieces of JSON in any order behind an opening bracket: brackets in strings, escapes at every place of a block, strings that never end.</summary>
    private static byte[] Draw(Random random)
    {
        string[] pieces = ["{", "}", "[", "]", "\"", "\\\"", "\\\\", "\"[{\"", "\"}]\"", ":", ",", "12.5", "\"points\":[1,2,3,4]", "\"a longer text without anything in it\"", "\n", "{\"a\":[]}"];
        var (text, closing) = (new StringBuilder("{"), random.Next(3));
        var many = random.Next(1, 60);
        for (var i = 0; i < many; i++)
        {
            // Most of them without a quote alone or a bracket that closes what is still needed.
            var piece = pieces[random.Next(pieces.Length)];
            if (closing > 0 && piece is "\"" or "\\\"" or "}" or "]" && random.Next(8) > 0) piece = "7";
            text.Append(piece);
        }

        return Encoding.ASCII.GetBytes(text.Append('}', random.Next(40)).ToString());
    }

    private static int ByteByByte(byte[] text)
    {
        var (depth, inString) = (0, false);
        for (var at = 0; at < text.Length; at++)
        {
            var c = (char)text[at];
            if (inString && c == '\\') at++;
            else if (c == '"') inString = !inString;
            else if (!inString && c is '{' or '[') depth++;
            else if (!inString && c is '}' or ']' && --depth == 0) return at + 1;
        }

        return -1;
    }
}
