using System.Buffers;
using System.Text.Json;

namespace Feedback.Gateway;

/// <summary>A body that carries an annotation document among a few small members: the document is cut out, not parsed twice.</summary>
/// <param name="Annotations">The document, not yet looked into; empty if there is none or it is null.</param>
/// <param name="Rest">The other members, as a JSON object.</param>
internal readonly record struct Envelope(ReadOnlyMemory<byte> Annotations, ReadOnlyMemory<byte> Rest)
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    /// <summary>Cuts a body.</summary>
    /// <exception cref="JsonException">The body is not one JSON object, or holds the document twice.</exception>
    public static Envelope Cut(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty) return new Envelope(default, "{}"u8.ToArray());
        if (Find(body.Span) is not { } found) return Read(body);
        // The rest is read with null in the document's place.
        byte[] others = [.. body.Span[..found.Start.Value], .. "null"u8, .. body.Span[found.End.Value..]];
        return Read(others) with { Annotations = body[found] };
    }

    /// <summary>Where the document stands, if it is an object or array and there is nothing wrong before it.</summary>
    private static Range? Find(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isAnnotations = reader.ValueTextEquals("annotations"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if (!isAnnotations) reader.Skip();
            else return reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && JsonExtent.Of(body[start..]) is var length and > 0 ? start..(start + length) : null;
        }

        return null;
    }

    private static Envelope Read(ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span, Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new JsonException("not an object", "$", null, null);
        var annotations = Range.EndAt(0);
        var found = false;
        var rest = new ArrayBufferWriter<byte>(256);
        rest.Write("{"u8);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isAnnotations = reader.ValueTextEquals("annotations"u8);
            var name = (int)reader.TokenStartIndex;
            reader.Read();
            var value = (int)reader.TokenStartIndex;
            var isNull = reader.TokenType == JsonTokenType.Null;
            reader.Skip();
            var end = (int)reader.BytesConsumed;
            if (!isAnnotations)
            {
                if (rest.WrittenCount > 1) rest.Write(","u8);
                rest.Write(body.Span[name..end]);
                continue;
            }

            if (found) throw new JsonException("twice", "$.annotations", null, null);
            found = true;
            if (!isNull) annotations = value..end;
        }

        while (reader.Read()) continue; // anything after the object is an error of the reader
        rest.Write("}"u8);
        return new Envelope(body[annotations], rest.WrittenMemory);
    }
}
