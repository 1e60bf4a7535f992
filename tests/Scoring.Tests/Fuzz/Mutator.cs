using System.Text;

namespace Feedback.Scoring.Tests.Fuzz;

/// <summary>Spoils a document in one to four places.</summary>
internal static class Mutator
{
    private static readonly byte[][] Tokens = [.. new[]
    {
        "null", "true", "[]", "{}", "\"\"", "-1", "0", "1e999", "-0.0", "1e-320", "9007199254740993", "99999999999999999999", "NaN", "1e7", "\"mask\"", "\"skeleton\"",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "\\ud800", ",", "]", "}", "\"frame\":0,", "\"points\":[0,0],", "0.1", "2147483648", "\u00e9", "4",
    }.Select(Encoding.UTF8.GetBytes)];

    public static byte[] Mutate(byte[] document, Random random)
    {
        var bytes = new List<byte>(document);
        for (var count = random.Next(1, 5); count > 0; count--) MutateOnce(bytes, random);
        return [.. bytes];
    }

    private static void MutateOnce(List<byte> bytes, Random random)
    {
        if (bytes.Count == 0) return;
        var at = random.Next(bytes.Count);
        // Mostly other values: they leave the JSON whole and get through to the scoring.
        switch (random.Next(24))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                break;
            case 2:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 400), bytes.Count - at)));
                break;
            case 4:
                bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
            default:
                ReplaceValue(bytes, at, random);
                break;
        }
    }

    /// <summary>Puts another token in place of the number or word found next: most results are well-formed JSON.</summary>
    private static void ReplaceValue(List<byte> bytes, int from, Random random)
    {
        var start = bytes.FindIndex(from, b => b is (byte)'-' or (>= (byte)'0' and <= (byte)'9'));
        if (start < 0) return;
        var end = start;
        while (end < bytes.Count && bytes[end] is (byte)'-' or (byte)'.' or (byte)'e' or (byte)'E' or (byte)'+' or (>= (byte)'0' and <= (byte)'9')) end++;
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, random.Next(2) == 0 ? Tokens[random.Next(Tokens.Length)] : Encoding.UTF8.GetBytes($"{random.Next(2000) - 500}"));
    }
}
