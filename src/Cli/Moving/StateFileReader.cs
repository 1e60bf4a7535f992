using System.Security.Cryptography;
using System.Text.Json;

namespace Feedback.Cli.Moving;

/// <summary>Reads a state file into a target, and says where and why it cannot.</summary>
/// <param name="file">The file, from its beginning.</param>
internal sealed class StateFileReader(Stream file) : IDisposable
{
    private readonly Lines _lines = new(file);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _line;

    /// <summary>Actors read.</summary>
    public long Actors { get; private set; }

    /// <summary>Lines of the audit record read.</summary>
    public long Lines { get; private set; }

    /// <summary>Reads everything up to the end, which must be there and right; gives the admin key's hash if there is one.</summary>
    /// <exception cref="MovingException">The file is none of ours, of a newer version, damaged or cut off.</exception>
    public async Task<string?> Into(IStateTarget target)
    {
        string? adminKey = null;
        CheckHeader(await Next());
        while (true)
        {
            var before = Convert.ToHexStringLower(_hash.GetCurrentHash());
            var line = await Next();
            if (line.Sha256 is { } sha)
            {
                if ((line.Actors, line.Lines, sha) != (Actors, Lines, before)) throw Fault("what the last line says does not fit what was before it: the file is damaged");
                if ((await _lines.Next()).Length > 0) throw Fault("there is more after the last line");
                return adminKey;
            }

            if (line.AdminKeyHash is { } hash) adminKey = hash;
            else if (line.Actor is { } id) await Add(target, new ActorRow(id, line.Version ?? 0, line.Modified ?? "", line.Payload));
            else if (line.Audit is { } scope) await Add(target, new AuditRow(line.Id, scope, line.Payload));
            else throw Fault("it is of no kind this program knows");
        }
    }

    public void Dispose() => _hash.Dispose();

    private async Task Add(IStateTarget target, ActorRow actor)
    {
        if (Lines > 0) throw Fault("an actor after the audit record");
        if (actor.Version < 1 || actor.Payload.IsEmpty || !DateTimeOffset.TryParse(actor.Modified, out _)) throw Fault($"{actor.Id} lacks its version, time or payload");
        StoredState.Check(actor.Id, actor.Payload.Span);
        await target.Add(actor);
        Actors++;
    }

    private async Task Add(IStateTarget target, AuditRow line)
    {
        if (line.Payload.IsEmpty) throw Fault("the payload is missing");
        await target.Add(line);
        Lines++;
    }

    private void CheckHeader(StateFileLine header)
    {
        if (header.Format != StateFile.Format) throw Fault($"this is no file of the format {StateFile.Format}");
        if (header.Version > StateFile.Version)
            throw Fault($"the file's version is {header.Version}, and this program reads up to {StateFile.Version}: import it with the release that wrote it, or a newer one");
    }

    private async Task<StateFileLine> Next()
    {
        var line = await _lines.Next();
        _line++;
        if (line.IsEmpty || line.Span[^1] != '\n') throw Fault("the file ends in the midst: it was cut off");
        _hash.AppendData(line.Span);
        try
        {
            return StateFileLine.Read(line);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            throw Fault("it is no line of a state file");
        }
    }

    private MovingException Fault(string what) => new($"Line {_line}: {what}.");
}
