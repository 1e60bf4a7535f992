using System.Buffers;
using System.Text.Json;

namespace Feedback.Gateway;

/// <summary>A body that carries an annotation document among a few small members: the document is cut out, not parsed twice.</summary>
/// <param name="Annotations">The document; empty if there is none or it is null.</param>
/// <param name="Rest">The other members, as a JSON object.</param>
internal readonly record struct Envelope(ReadOnlyMemory<byte> Annotations, ReadOnlyMemory<byte> Rest)
{
    /// <summary>Cuts a body.</summary>
    /// <exception cref="JsonException">The body is not one JSON object, or holds the document twice.</exception>
    public static Envelope Cut(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty) return new Envelope(default, "{}"u8.ToArray());
        var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = 64 });
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
