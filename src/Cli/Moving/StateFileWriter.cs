using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Feedback.Cli.Moving;

/// <summary>
/// Writes a state file: JSON lines. The first says format and version, then one an actor, one a line of the audit record, and the last one how
/// many there were and the SHA-256 of all before it. Stored JSON is carried byte for byte.
/// </summary>
/// <param name="file">Where to; written from front to back.</param>
internal sealed class StateFileWriter(Stream file) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _line = new();

    /// <summary>Actors written.</summary>
    public long Actors { get; private set; }

    /// <summary>Lines of the audit record written.</summary>
    public long Lines { get; private set; }

    public Task Begin(string from, DateTimeOffset now) => Write(json =>
    {
        json.WriteString("format", StateFile.Format);
        json.WriteNumber("version", StateFile.Version);
        json.WriteString("from", from);
        json.WriteString("exported_at", now);
    });

    public Task Add(ActorRow actor)
    {
        Actors++;
        return Write(json =>
        {
            json.WriteString("actor", actor.Id);
            json.WriteNumber("version", actor.Version);
            json.WriteString("modified", actor.Modified);
            WritePayload(json, actor.Payload.Span, actor.Id);
        });
    }

    public Task Add(AuditRow line)
    {
        Lines++;
        return Write(json =>
        {
            json.WriteString("audit", line.Scope);
            if (line.Id is { } id) json.WriteString("id", id);
            WritePayload(json, line.Payload.Span, "a line of the audit record");
        });
    }

    public Task AddAdminKey(string hash) => Write(json => json.WriteString("admin_key_sha256", hash));

    public Task End()
    {
        var sha = Convert.ToHexStringLower(_hash.GetCurrentHash());
        return Write(json =>
        {
            json.WriteNumber("actors", Actors);
            json.WriteNumber("lines", Lines);
            json.WriteString("sha256", sha);
        });
    }

    public void Dispose() => _hash.Dispose();

    private async Task Write(Action<Utf8JsonWriter> members)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        _line.Write("\n"u8);
        _hash.AppendData(_line.WrittenSpan);
        await file.WriteAsync(_line.WrittenMemory);
    }

    private static void WritePayload(Utf8JsonWriter json, ReadOnlySpan<byte> payload, string whose)
    {
        if (payload.Contains((byte)'\n')) throw new MovingException($"The stored state of {whose} is not what this program writes: it spans lines.");
        json.WritePropertyName("payload");
        json.WriteRawValue(payload, skipInputValidation: true);
    }
}
