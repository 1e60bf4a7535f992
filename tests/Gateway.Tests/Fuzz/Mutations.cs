using System.Text;
using System.Text.Json;

namespace Feedback.Gateway.Tests;

/// <summary>Breaks a body in one of many ways.</summary>
/// <param name="random">Decides which.</param>
public sealed class Mutations(Random random)
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "\"\"", "\"x\"", "[]", "{}", "[[]]", "[null]", "0", "-0", "-1", "1.5", "1e999", "-1e999", "1e-999", "1e308", "NaN", "Infinity", "-Infinity", "00012", "0x10", "+1", "1.", ".5",
        "2147483647", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "18446744073709551616", "0.30000000000000004", "4.9e-324", "\"\\ud800\"", "\"\\u0000\"", "\"NaN\"", "\"1\"",
        "{\"a\":1,\"a\":2}", "\"\\\\\"", "\"" + "\u00e9\u4e16" + "\"", "'x'", "undefined", "/* c */1", "[1,]", "\"\ufeff\"",
    ];

    /// <summary>A broken copy; now and then several breaks in one, or the body as it is.</summary>
    public byte[] Of(byte[] body)
    {
        var breaks = random.Next(20) switch { 0 => 0, < 14 => 1, < 18 => 2, _ => 4 };
        for (var n = 0; n < breaks; n++) body = Break(body);
        return body;
    }

    private byte[] Break(byte[] body) => random.Next(14) switch
    {
        0 => body[..random.Next(body.Length + 1)],
        1 => Splice(body, random.Next(body.Length + 1), 0, Bytes(random.Next(1, 9))),
        2 => Flip(body),
        3 => Bytes(random.Next(200)),
        4 => Replace(body, Deep(random.Next(2) == 0 ? random.Next(20, 100) : random.Next(100, 20_000))),
        5 => Replace(body, Digits(random.Next(1, 500))),
        6 => Replace(body, "\"" + new string((char)random.Next(32, 126), random.Next(5000)).Replace('"', 'q').Replace('\\', 'b') + "\""),
        7 => Splice(body, random.Next(body.Length + 1), 0, [0xC3, 0x28, 0xFF, 0xED, 0xA0, 0x80]),
        8 => [0xEF, 0xBB, 0xBF, .. body],
        9 => Duplicate(body),
        10 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)),
        11 => [.. body, .. Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)])],
        _ => Replace(body, Values[random.Next(Values.Length)]),
    };

    /// <summary>Puts something in the place of any value, or of any name.</summary>
    private byte[] Replace(byte[] body, string value)
    {
        var places = Places(body);
        if (places.Count == 0) return Encoding.UTF8.GetBytes(value);
        var (start, length, _) = places[random.Next(places.Count)];
        return Splice(body, start, length, Encoding.UTF8.GetBytes(value));
    }

    /// <summary>Gives an object a member twice.</summary>
    private byte[] Duplicate(byte[] body)
    {
        var names = Places(body).Where(place => place.IsName).ToList();
        if (names.Count == 0) return body;
        var (start, length, _) = names[random.Next(names.Count)];
        return Splice(body, start, 0, [.. body[start..(start + length)], .. ":1,"u8]);
    }

    private byte[] Flip(byte[] body)
    {
        if (body.Length == 0) return body;
        byte[] copy = [.. body];
        copy[random.Next(copy.Length)] = (byte)random.Next(256);
        return copy;
    }

    private byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private string Digits(int length) => $"{random.Next(1, 9)}{new string('7', length)}{(random.Next(2) == 0 ? "" : $".{new string('3', length)}e{random.Next(-400, 400)}")}";

    private string Deep(int depth)
    {
        var (open, close) = random.Next(3) switch { 0 => ("[", "]"), 1 => ("{\"a\":", "}"), _ => ("[{\"shapes\":", "}]") };
        var text = new StringBuilder().Insert(0, open, depth).Append('1');
        return random.Next(3) == 0 ? text.ToString() : text.Insert(text.Length, close, depth).ToString();
    }

    private static byte[] Splice(byte[] body, int start, int length, byte[] middle) => [.. body[..start], .. middle, .. body[(start + length)..]];

    /// <summary>Where names and values stand, containers whole.</summary>
    private static List<(int Start, int Length, bool IsName)> Places(byte[] body)
    {
        var places = new List<(int, int, bool)>();
        var open = new Stack<int>();
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) open.Push(start);
                else if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject) places.Add((open.Peek(), (int)reader.BytesConsumed - open.Pop(), false));
                else if (reader.TokenType == JsonTokenType.PropertyName) places.Add((start, reader.ValueSpan.Length + 2, true));
                else places.Add((start, (int)reader.BytesConsumed - start, false));
            }
        }
        catch (JsonException)
        {
            // broken before: what was found up to there will do
        }

        return places;
    }
}
