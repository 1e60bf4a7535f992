using System.Text.Json;

namespace Feedback.Cli.Moving;

/// <summary>One line of a state file, whatever its kind.</summary>
internal sealed class StateFileLine
{
    public string? Format { get; private set; }

    public string? Actor { get; private set; }

    public string? Audit { get; private set; }

    public string? AdminKeyHash { get; private set; }

    public string? Sha256 { get; private set; }

    public string? Modified { get; private set; }

    public long? Version { get; private set; }

    public long? Actors { get; private set; }

    public long? Lines { get; private set; }

    public Guid? Id { get; private set; }

    /// <summary>The stored JSON, a part of the line.</summary>
    public ReadOnlyMemory<byte> Payload { get; private set; }

    /// <summary>Reads a line; members it does not know are passed over.</summary>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static StateFileLine Read(ReadOnlyMemory<byte> utf8)
    {
        var line = new StateFileLine();
        var json = new Utf8JsonReader(utf8.Span);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject) throw new JsonException();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            json.Read();
            line.Take(name, ref json, utf8);
        }

        return line;
    }

    private void Take(string? name, ref Utf8JsonReader json, ReadOnlyMemory<byte> utf8)
    {
        switch (name)
        {
            case "format": Format = json.GetString(); break;
            case "actor": Actor = json.GetString(); break;
            case "audit": Audit = json.GetString(); break;
            case "admin_key_sha256": AdminKeyHash = json.GetString(); break;
            case "sha256": Sha256 = json.GetString(); break;
            case "modified": Modified = json.GetString(); break;
            case "version": Version = json.GetInt64(); break;
            case "actors": Actors = json.GetInt64(); break;
            case "lines": Lines = json.GetInt64(); break;
            case "id": Id = json.GetGuid(); break;
            case "payload":
                var start = (int)json.TokenStartIndex;
                json.Skip();
                Payload = utf8[start..(int)json.BytesConsumed];
                break;
            default: json.Skip(); break;
        }
    }
}
